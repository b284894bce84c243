-- How names and codes are compared, wherever they come from.

-- Few cells need it, and translate is some hundred times slower than looking whether it is needed.
create or replace temp macro half_width(cell) as case
    when regexp_matches(cell, '[＝＞＜０-９．，％（）［］－−‐‑–—―＋：／＊￥＃Ａ-Ｚａ-ｚ　\x{a0}\t\n\r\x{feff}]') then translate(
        cell,
        '＝＞＜０１２３４５６７８９．，％（）［］－−‐‑–—―＋：／＊￥＃ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ　' || chr(160) || chr(9) || chr(10) || chr(13) || chr(65279),
        '=><0123456789.,%()[]-------+:/*¥#ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz     '
    )
    else cell
end;

-- Names that differ in blanks, width or case alone are one name.
create or replace temp macro name_key(name) as lower(regexp_replace(half_width(name), '\s', '', 'g'));

-- Codes that were made of names say nothing that the name does not.
create or replace temp macro is_made_code(code) as regexp_full_match(code, 'p-[0-9a-f]{12}');

-- Names of one department that are as alike as this may be one project; a person decides.
create or replace temp macro is_near(one_key, other_key) as
    one_key = other_key or jaro_winkler_similarity(one_key, other_key) >= 0.92;

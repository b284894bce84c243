import { useState } from "preact/hooks";
import type { Brief } from "../api.ts";
import { say } from "../say.ts";
import { briefText } from "../text/brief.ts";
import { offered } from "./places.ts";

interface PlacePickerProps {
  readonly places: Brief["places"];
  /** Text whose places are offered first. */
  readonly template: string;
  readonly onPick: (place: string) => void;
}

/** Numbers that may be put into a text, each as it reads now. */
export function PlacePicker({ places, template, onPick }: PlacePickerProps) {
  const [sought, setSought] = useState("");
  return (
    <fieldset class="brief-places">
      <legend>{say(briefText.insert)}</legend>
      <ul>
        {offered(places, template, sought).map(({ place, text }) => (
          <li key={place}>
            <button type="button" class="field" onClick={() => onPick(place)}>
              {text} <code>{place}</code>
            </button>
          </li>
        ))}
      </ul>
      <input
        type="search"
        aria-label={say(briefText.find)}
        placeholder={say(briefText.find)}
        value={sought}
        onInput={(event) => setSought(event.currentTarget.value)}
      />
    </fieldset>
  );
}

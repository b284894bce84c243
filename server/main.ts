console.log("hello", process.env.UV_THREADPOOL_SIZE, process.argv.slice(2));
export {};

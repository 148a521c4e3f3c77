"""Files made to do harm, and the promise that each costs only itself."""

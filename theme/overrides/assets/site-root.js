// Where the site begins. This file stands below its `assets/`, in a folder whose name changes with
// what it holds.

const file = import.meta.url

export const root = new URL(file.slice(0, file.lastIndexOf("/assets/") + 1))

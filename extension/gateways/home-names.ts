/** The name of the local workbook among the homes a capture may be bound to. By itself, since the lightest pages need it. */
export const LOCAL_HOME = 'local';

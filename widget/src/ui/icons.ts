/** The paths of the icons; a part of the widget carries those that it names. */
export const close = 'M6 6l12 12M18 6L6 18';
export const refresh = 'M20 11a8 8 0 1 0-.9 5M20 5v6h-6';
export const forward = 'M5 12h13M12.5 6l6 6-6 6';
export const tick = 'M5 12.5l4.8 4.8L19 7.5';
export const left = 'M14.5 6l-6 6 6 6';
export const right = 'M9.5 6l6 6-6 6';
export const alert = 'M12 4.2l9 15.6H3zM12 10v4.4M12 17.2v.1';
export const shield = 'M12 3l7.5 2.8v5.4c0 4.6-3 8-7.5 9.8-4.5-1.8-7.5-5.2-7.5-9.8V5.8z';

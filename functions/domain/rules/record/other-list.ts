/** The rule whose answer a screen offers by itself: apart from the other ids, so that the screen is loaded without them. */
export const OTHER_LIST = 'L7-OTHER-001';

/** Of every chart, in the units of its drawing: it is as wide as its place and a third as high. */
export const CHART_WIDTH = 360
export const CHART_HEIGHT = 112

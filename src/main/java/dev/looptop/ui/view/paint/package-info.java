/** How anything is drawn: a brush with a theme on a canvas, boxes, borders, pages, palettes for every depth of colour. */
package dev.looptop.ui.view.paint;

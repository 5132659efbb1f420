/** Bars, sparklines, columns and heat, each from plain numbers. */
package dev.looptop.ui.view.chart;

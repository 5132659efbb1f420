/**
 * State to picture: each view draws one part of a {@link dev.looptop.ui.UiState} on a canvas, in roles that a theme turns
 * into colours. Pure; touches visible rows only; the UI thread alone calls it.
 */
package dev.looptop.ui.view;

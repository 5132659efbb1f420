/**
 * What a person has written into {@code config.toml}: where the file is, what its words mean, what of them is wrong.
 * A file that is wrong never keeps the program from starting: what can be read holds, the rest is told.
 */
package dev.looptop.config;

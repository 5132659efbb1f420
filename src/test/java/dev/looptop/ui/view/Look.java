package dev.looptop.ui.view;

import dev.looptop.ui.Script;

/** Prints a screen. */
final class Look {
    public static void main(String[] a) {
        int c = Integer.parseInt(a[0]);
        int r = Integer.parseInt(a[1]);
        Script s = Script.at(c, r).sampled();
        for (int i = 2; i < a.length; i++) {
            s = a[i].startsWith("=") ? s.type(a[i].substring(1)) : s.keys(a[i]);
        }
        System.out.print(s.frame().text());
    }
}

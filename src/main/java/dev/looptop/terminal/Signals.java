package dev.looptop.terminal;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;

/**
 * The one place that reaches the JDK's signals, which have no official interface ({@code sun.misc.Signal}). By
 * reflection, since naming them is a compiler warning; where they are missing nothing happens.
 */
final class Signals {
    private Signals() {}

    /**
     * Runs an action, on a thread of the JVM, each time a signal comes.
     *
     * @param name without SIG, as {@code WINCH}, {@code CONT}, {@code TERM}, {@code HUP}, {@code INT}
     * @return whether the signal is now heard
     */
    static boolean on(String name, Runnable action) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> receiver = Class.forName("sun.misc.SignalHandler");
            InvocationHandler call = (proxy, method, arguments) -> answer(proxy, method, arguments, action);
            Object proxy = Proxy.newProxyInstance(receiver.getClassLoader(), new Class<?>[] {receiver}, call);
            Object number = signal.getConstructor(String.class).newInstance(name);
            signal.getMethod("handle", signal, receiver).invoke(null, number, proxy);
            return true;
        } catch (ReflectiveOperationException | IllegalArgumentException missing) {
            return false;
        }
    }

    private static Object answer(Object proxy, Method method, Object[] arguments, Runnable action) {
        return switch (method.getName()) {
            case "handle" -> {
                action.run();
                yield null;
            }
            case "hashCode" -> System.identityHashCode(proxy);
            case "equals" -> proxy == arguments[0];
            default -> "Signals";
        };
    }
}

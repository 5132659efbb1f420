package dev.looptop.store;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What changed paths mean: for each root the sessions named by them, or that it has to be looked at as a whole. */
final class Touched {
    private final Map<RootState, Set<String>> names = new HashMap<>();
    private final Map<RootState, Set<String>> known = new HashMap<>();
    private final Set<RootState> whole = new HashSet<>();

    /** Asks every root that a path concerns. */
    static Touched of(Collection<Path> changed, List<RootState> roots) {
        Touched touched = new Touched();
        for (Path path : changed) {
            for (RootState root : roots) {
                if (root.concerns(path)) {
                    touched.take(root, root.reader().touched(path));
                }
            }
        }
        return touched;
    }

    private void take(RootState root, Set<String> named) {
        if (named.isEmpty()) {
            whole.add(root);
        } else {
            names.computeIfAbsent(root, r -> new HashSet<>()).addAll(named);
        }
    }

    boolean isEmpty() {
        return names.isEmpty() && whole.isEmpty();
    }

    /** Whether a session is named, or followed in a root of which anything may have changed; it is then known. */
    boolean concerns(Tracked session) {
        String name = session.file().id().name();
        boolean named = names.getOrDefault(session.root(), Set.of()).contains(name);
        if (named) {
            known.computeIfAbsent(session.root(), root -> new HashSet<>()).add(name);
        }
        return named || (whole.contains(session.root()) && session.reader().isPresent());
    }

    /** The roots to list: those of which anything may have changed, and those with names that no session has. */
    Set<RootState> toList() {
        Set<RootState> roots = new HashSet<>(whole);
        names.forEach((root, named) -> {
            if (!known.getOrDefault(root, Set.of()).containsAll(named)) {
                roots.add(root);
            }
        });
        return roots;
    }
}

package dev.looptop.store;

import dev.looptop.format.Places;
import dev.looptop.format.SessionFormat;
import dev.looptop.model.Problem;
import dev.looptop.tail.FileWall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns places named by the user, or nothing, into roots. */
public final class RootFinder {
    private final List<SessionFormat> formats;
    private final Places places;

    /** A finder over these formats, in order of preference. */
    public RootFinder(List<SessionFormat> formats, Places places) {
        this.formats = List.copyOf(formats);
        this.places = places;
    }

    /** Roots, and what of the named places is none. */
    public record Found(List<Root> roots, List<Problem> problems) {
        public Found {
            roots = List.copyOf(roots);
            problems = List.copyOf(problems);
        }
    }

    /** The places where each format keeps sessions by default, existing or not, each once. */
    public Found defaults() {
        Map<String, Root> found = new LinkedHashMap<>();
        for (SessionFormat format : formats) {
            for (Path path : FileWall.around(() -> format.defaultRoots(places), List.<Path>of())) {
                found.putIfAbsent(format.source() + path, new Root(format, path, false, Optional.empty()));
            }
        }
        return new Found(List.copyOf(found.values()), List.of());
    }

    /** The roots the user named; one place can hold several. A directory with nothing in it yet is awaited. */
    public Found named(List<String> named) {
        List<Root> roots = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (String name : named) {
            Path place = place(name);
            List<Root> here = at(place);
            roots.addAll(here);
            if (here.isEmpty()) {
                String why = Files.exists(place)
                        ? "it is no sessions directory, no store file and no project"
                        : "it does not exist; 'looptop --help' lists the commands";
                problems.add(new Problem(place.toString(), "no sessions known there", why));
            }
        }
        return new Found(roots.stream().distinct().toList(), problems);
    }

    /** A place as a user writes it, absolute; nothing need be there. */
    public Path place(String name) {
        return places.workingDirectory().resolve(expanded(name)).normalize();
    }

    private List<Root> at(Path place) {
        List<Root> roots = new ArrayList<>();
        for (SessionFormat format : formats) {
            boolean known = roots.stream().anyMatch(root -> root.path().equals(place));
            List<Path> found =
                    known && format.byContent() ? List.of() : FileWall.around(() -> format.rootsAt(place), List.of());
            found.forEach(path -> roots.add(new Root(format, path, true, Optional.empty())));
        }
        if (roots.isEmpty()) {
            for (SessionFormat format : formats) {
                Optional<Path> root = FileWall.around(() -> format.awaited(place), Optional.empty());
                root.ifPresent(path -> roots.add(new Root(format, path, true, Optional.empty())));
            }
        }
        return roots;
    }

    private String expanded(String name) {
        return name.equals("~") || name.startsWith("~/") ? places.home() + name.substring(1) : name;
    }
}

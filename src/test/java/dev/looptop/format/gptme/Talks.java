package dev.looptop.format.gptme;

import dev.looptop.format.Listing;
import dev.looptop.format.Places;
import dev.looptop.format.RootReader;
import dev.looptop.format.SessionFile;
import dev.looptop.format.SessionFormat;
import dev.looptop.format.SessionReader;
import dev.looptop.model.Activity;
import dev.looptop.model.Body;
import dev.looptop.model.Crew;
import dev.looptop.model.Document;
import dev.looptop.model.Effort;
import dev.looptop.model.Ending;
import dev.looptop.model.Event;
import dev.looptop.model.Labels;
import dev.looptop.model.Session;
import dev.looptop.model.SessionId;
import dev.looptop.model.SessionSummary;
import dev.looptop.model.Ties;
import dev.looptop.model.Times;
import dev.looptop.model.Workplace;
import dev.looptop.model.harness.HarnessFacts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** A small format of transcripts: every {@code .talk} file of a directory, its lines are what the user said. */
final class Talks implements SessionFormat {
    static final Instant BEGAN = Instant.parse("2026-03-02T08:00:00Z");

    @Override
    public HarnessFacts facts() {
        return HarnessFacts.of("talks");
    }

    @Override
    public List<Path> defaultRoots(Places places) {
        return List.of();
    }

    @Override
    public Optional<Path> recognise(Path place) {
        Path directory = Files.isDirectory(place) ? place : place.getParent();
        return Optional.of(directory).filter(path -> path.endsWith("talks"));
    }

    @Override
    public RootReader root(Path root) {
        return new Root(root);
    }

    private record Root(Path directory) implements RootReader {
        @Override
        public Listing list() throws IOException {
            List<SessionFile> files = new ArrayList<>();
            try (Stream<Path> all = Files.list(directory)) {
                for (Path file : all.sorted().toList()) {
                    String name = file.getFileName().toString().replace(".talk", "");
                    files.add(new SessionFile(
                            new SessionId("talks", name, file.toString()), Files.size(file), Instant.EPOCH));
                }
            }
            return new Listing(files, List.of());
        }

        @Override
        public SessionSummary summarise(SessionFile session) throws IOException {
            return open(session).read().summary();
        }

        @Override
        public SessionReader open(SessionFile session) {
            return () -> talk(session.id());
        }

        @Override
        public List<Path> watched() {
            return List.of(directory);
        }

        @Override
        public Set<String> touched(Path changed) {
            return Set.of();
        }
    }

    private static Session talk(SessionId id) throws IOException {
        if (!Files.exists(Path.of(id.path()))) {
            throw new NoSuchFileException(id.path());
        }
        List<String> said = Files.readAllLines(Path.of(id.path()));
        Instant last = BEGAN.plusSeconds(60L * said.size());
        SessionSummary summary = new SessionSummary(
                id,
                new Workplace("talked", "/home/ann/talked"),
                said.get(0),
                Ending.NONE,
                new Times(Optional.of(BEGAN), Optional.of(last), Optional.empty(), OptionalDouble.of(60)),
                new Crew(List.of("talker"), List.of("talk-1")),
                Effort.NONE.after(said.size()).sized(100).spending(OptionalLong.of(7), OptionalDouble.of(0.5)),
                Ties.NONE,
                Labels.NONE,
                new Activity(
                        Optional.of(last),
                        Duration.ZERO,
                        "",
                        false,
                        true,
                        true,
                        Activity.Repetition.NONE,
                        Optional.empty()),
                List.of());
        return new Session(
                summary,
                Body.of(said.get(0)),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Event(Optional.of(BEGAN), Event.Kind.MESSAGE, said.get(0), "")),
                List.of(new Document("talk.log", Document.Kind.LOG, Body.of("all"), Optional.empty())),
                Optional.empty());
    }
}

package dev.looptop.format.devloop;

import dev.looptop.json.Timestamps;
import dev.looptop.model.Body;
import dev.looptop.model.Document;
import dev.looptop.model.Liveness;
import dev.looptop.model.Permission;
import dev.looptop.model.ProjectFacts;
import dev.looptop.tail.FileStamp;
import dev.looptop.tail.PlainFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What devloop keeps for a project rather than for one session. Files that are missing or damaged say nothing. */
final class ProjectReader {
    private static final int SMALL = 1024 * 1024;
    private static final Pattern HEALTH =
            Pattern.compile("^HEALTH_(MAIN|WORKER)_(LIMITED_SINCE|OVERRIDE|LAST_PROBE)=\"?([^\"]*)\"?\\s*$");
    private static final Pattern REQUEST = Pattern.compile("req-(\\d{1,18})-(\\d{1,12})\\.json");
    private static final int DAEMON_LINES = 50;

    private final Path root;
    private final ZoneId zone;

    ProjectReader(Path root, ZoneId zone) {
        this.root = root;
        this.zone = zone;
    }

    ProjectFacts facts() {
        Path project = root.getParent() == null ? root : root.getParent();
        Map<String, List<String>> rules = rules();
        return new ProjectFacts(
                project.toString(),
                queue(),
                inbox(),
                providers(),
                daemon(),
                rules.getOrDefault("allow", List.of()),
                rules.getOrDefault("deny", List.of()),
                logs(),
                references());
    }

    Providers configuredProviders() {
        Path project = root.getParent();
        return project == null ? Providers.UNKNOWN : Providers.ofConfig(text(project.resolve("devloop.config.sh")));
    }

    /** How long agents of this project wait for a permission. */
    PermissionListener permissionListener() {
        Path project = root.getParent();
        return PermissionListener.ofConfig(project == null ? "" : text(project.resolve("devloop.config.sh")));
    }

    private String text(Path file) {
        if (!Files.isRegularFile(file)) {
            return "";
        }
        try (InputStream in = PlainFile.stream(file)) {
            return new String(in.readNBytes(SMALL), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private List<String> queue() {
        return text(root.resolve("queue.txt"))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private List<ProjectFacts.InboxItem> inbox() {
        List<ProjectFacts.InboxItem> items = new ArrayList<>();
        for (Map<String, String> item : FlatJson.array(text(root.resolve("inbox.json")))) {
            items.add(new ProjectFacts.InboxItem(
                    item.getOrDefault("id", ""),
                    item.getOrDefault("task_id", ""),
                    item.getOrDefault("type", ""),
                    item.getOrDefault("message", ""),
                    Timestamps.parse(item.getOrDefault("created_at", "")),
                    item.containsKey("resolved_at")
                            ? item.getOrDefault("resolution", "resolved")
                            : item.getOrDefault("resolution", "")));
        }
        return items;
    }

    private List<ProjectFacts.Provider> providers() {
        Map<String, String> values = new HashMap<>();
        text(root.resolve("provider-health.sh")).lines().forEach(line -> {
            Matcher matcher = HEALTH.matcher(line);
            if (matcher.matches()) {
                values.put(matcher.group(1) + " " + matcher.group(2), matcher.group(3));
            }
        });
        List<ProjectFacts.Provider> providers = new ArrayList<>();
        for (String role : values.isEmpty() ? List.<String>of() : List.of("MAIN", "WORKER")) {
            String since = values.getOrDefault(role + " LIMITED_SINCE", "");
            String override = values.getOrDefault(role + " OVERRIDE", "");
            providers.add(new ProjectFacts.Provider(
                    role.toLowerCase(java.util.Locale.ROOT),
                    !since.isEmpty() || !override.isEmpty(),
                    epoch(since),
                    override));
        }
        return providers;
    }

    private static Optional<Instant> epoch(String secs) {
        return secs.matches("\\d{1,11}") ? Optional.of(Instant.ofEpochSecond(Long.parseLong(secs))) : Optional.empty();
    }

    private Optional<ProjectFacts.Daemon> daemon() {
        String pid = text(root.resolve("daemon.pid")).strip();
        List<String> log = text(root.resolve("daemon.log")).lines().toList();
        if (pid.isEmpty() && log.isEmpty()) {
            return Optional.empty();
        }
        List<String> latest = log.subList(Math.max(0, log.size() - DAEMON_LINES), log.size());
        int restarts = (int)
                latest.stream().filter(line -> line.contains("Restarting in")).count();
        OptionalLong recorded = pid.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(pid)) : OptionalLong.empty();
        return Optional.of(new ProjectFacts.Daemon(
                recorded,
                alive(recorded),
                restarts,
                latest.stream().anyMatch(line -> line.contains("Max restarts")),
                log.isEmpty() ? "" : log.get(log.size() - 1)));
    }

    /** As devloop itself asks: whether a process with the recorded pid is there (formats/devloop.md, section 6). */
    private static Liveness alive(OptionalLong pid) {
        boolean there = pid.isPresent()
                && ProcessHandle.of(pid.getAsLong())
                        .filter(ProcessHandle::isAlive)
                        .isPresent();
        return there ? Liveness.ALIVE : Liveness.GONE;
    }

    /** The two block lists of {@code permissions.yaml}; nothing else of YAML is used there. */
    private Map<String, List<String>> rules() {
        Map<String, List<String>> rules = new HashMap<>();
        String key = "";
        for (String raw : text(root.resolve("permissions.yaml")).lines().toList()) {
            String line = raw.strip();
            if (line.startsWith("#") || line.isEmpty()) {
                continue;
            }
            if (line.startsWith("- ")) {
                rules.computeIfAbsent(key, name -> new ArrayList<>()).add(unquoted(line.substring(2)));
            } else if (line.contains(":")) {
                key = line.substring(0, line.indexOf(':'));
            }
        }
        return rules;
    }

    private static String unquoted(String item) {
        String text = item.strip();
        boolean quoted = text.length() >= 2
                && (text.startsWith("\"") && text.endsWith("\"") || text.startsWith("'") && text.endsWith("'"));
        return quoted ? text.substring(1, text.length() - 1) : text;
    }

    private List<Document> logs() {
        List<Document> logs = new ArrayList<>();
        for (String name :
                List.of("permissions.log", "pipeline.log", "notifications.log", "sessions.log", "daemon.log")) {
            Path file = root.resolve(name);
            try {
                BasicFileAttributes attributes =
                        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (attributes.isRegularFile() && attributes.size() > 0) {
                    logs.add(new Document(
                            name,
                            Document.Kind.LOG,
                            Body.range(file.toString(), 0, attributes.size(), Body.Coding.TEXT),
                            Optional.of(FileStamp.moment(attributes.lastModifiedTime()))));
                }
            } catch (IOException e) {
                continue;
            }
        }
        return logs;
    }

    private List<String> references() {
        return names(root.resolve("agent-docs")).stream()
                .filter(name -> name.endsWith(".md"))
                .sorted()
                .toList();
    }

    private static Set<String> names(Path directory) {
        Set<String> names = new HashSet<>();
        if (Files.isDirectory(directory)) {
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
                entries.forEach(entry -> names.add(entry.getFileName().toString()));
            } catch (IOException | java.nio.file.DirectoryIteratorException e) {
                return names;
            }
        }
        return names;
    }

    /** Requests without an answer, oldest first; who asks is not looked at here. */
    List<Permission> permissions() {
        Path queue = root.resolve("permission-queue");
        Set<String> names = names(queue);
        List<Permission> requests = new ArrayList<>();
        for (String name : names.stream().sorted().toList()) {
            boolean answered = names.contains(name.replaceFirst("\\.json$", ".response"));
            // The temporary file of a writer begins with a dot.
            boolean request = name.endsWith(".json") && !name.startsWith(".") && !answered;
            if (request && Files.isRegularFile(queue.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                requests.add(permission(queue.resolve(name), name));
            }
        }
        requests.sort(
                java.util.Comparator.comparing(request -> request.askedAt().orElse(Instant.EPOCH)));
        return requests;
    }

    /** One request; devloop's own names tell who asks and when, others are named as they come (section 4.4). */
    private Permission permission(Path file, String name) {
        Map<String, String> fields = FlatJson.object(text(file)).orElse(Map.of());
        Matcher matcher = REQUEST.matcher(name);
        boolean own = matcher.matches();
        return new Permission(
                name.substring(0, name.length() - ".json".length()),
                fields.getOrDefault("tool", ""),
                fields.getOrDefault("command", ""),
                (own ? epoch(matcher.group(2)) : Optional.<Instant>empty())
                        .or(() -> moment(fields.getOrDefault("ts", ""))),
                own ? OptionalLong.of(Long.parseLong(matcher.group(1))) : OptionalLong.empty(),
                file.toString(),
                Liveness.UNKNOWN,
                "");
    }

    private Optional<Instant> moment(String text) {
        return Timestamps.parse(text).or(() -> Timestamps.local(text, zone));
    }
}

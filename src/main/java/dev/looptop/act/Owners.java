package dev.looptop.act;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;

/** Whose files are whose. */
final class Owners {
    private Owners() {}

    /** The first of these paths that another user owns; of one that is not there what stands above it counts. */
    static Optional<String> stranger(List<Path> paths) throws IOException {
        UserPrincipal self = self();
        for (Path path : paths) {
            Path there = path;
            while (there.getParent() != null && Files.notExists(there, LinkOption.NOFOLLOW_LINKS)) {
                there = there.getParent();
            }
            UserPrincipal owner = Files.getOwner(there);
            if (!owner.equals(self)) {
                return Optional.of(there + " belongs to " + owner.getName());
            }
        }
        return Optional.empty();
    }

    private static UserPrincipal self() throws IOException {
        Path process = Path.of("/proc/self");
        return Files.exists(process)
                ? Files.getOwner(process)
                : Path.of("")
                        .toAbsolutePath()
                        .getFileSystem()
                        .getUserPrincipalLookupService()
                        .lookupPrincipalByName(System.getProperty("user.name"));
    }
}

package dev.looptop.ui.diff;

import dev.looptop.diff.FileDiff;
import dev.looptop.diff.Patch;
import java.util.ArrayList;
import java.util.List;

/** The files of a patch under their folders, in the order of the patch. */
public final class FileTree {
    private FileTree() {}

    /**
     * A row of the tree.
     *
     * @param name a folder's path, or a file's name
     * @param file index of the file in the patch, -1 for a folder
     * @param inside whether the file stands below a folder
     */
    public record Node(String name, int file, boolean inside) {}

    /** The rows: a folder before the first of its files that follow each other. */
    public static List<Node> of(Patch patch) {
        List<Node> nodes = new ArrayList<>();
        String folder = "";
        for (int index = 0; index < patch.files().size(); index++) {
            FileDiff file = patch.files().get(index);
            int slash = file.path().lastIndexOf('/');
            String here = slash < 0 ? "" : file.path().substring(0, slash);
            if (!here.equals(folder) && !here.isEmpty()) {
                nodes.add(new Node(here, -1, false));
            }
            folder = here;
            nodes.add(new Node(file.path().substring(slash + 1), index, !here.isEmpty()));
        }
        return nodes;
    }
}

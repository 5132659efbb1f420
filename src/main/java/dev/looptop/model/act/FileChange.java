package dev.looptop.model.act;

/** One change of one file; always whole or not at all. */
public sealed interface FileChange {
    /** Absolute path of the file. */
    String path();

    /** The bytes it has afterwards. */
    Content content();

    /** In one line, for the user. */
    String words();

    /** A new file; if one is there by then, nothing is written. */
    record Create(String path, Content content) implements FileChange {
        @Override
        public String words() {
            return "create " + path + " (" + content + ")";
        }
    }

    /** Other bytes in the place of those that are there; mode and owner stay, a link goes on leading where it led. */
    record Replace(String path, Content content) implements FileChange {
        @Override
        public String words() {
            return "replace " + path + " (" + content + ")";
        }
    }
}

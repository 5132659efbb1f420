package dev.looptop.act;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Files of this machine, and what happens when it comes to one step; steps are counted from 1. */
final class StepFiles implements FileLayer {
    private final FileLayer disk = new DiskFiles();
    private final List<String> steps = new ArrayList<>();
    private final Trap trap;

    /** What happens before a step; a failure of it is the failure of the step. */
    interface Trap {
        void before(int step, String name) throws IOException;
    }

    StepFiles(Trap trap) {
        this.trap = trap;
    }

    /** The names of the steps that were begun. */
    List<String> steps() {
        return steps;
    }

    private void step(String name) throws IOException {
        steps.add(name);
        trap.before(steps.size(), name);
    }

    @Override
    public void create(Path file, Path like) throws IOException {
        step("create");
        disk.create(file, like);
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        step("write");
        disk.write(file, bytes);
    }

    @Override
    public void sync(Path file) throws IOException {
        step("sync");
        disk.sync(file);
    }

    @Override
    public void link(Path file, Path name) throws IOException {
        step("link");
        disk.link(file, name);
    }

    @Override
    public void replace(Path file, Path name) throws IOException {
        step("replace");
        disk.replace(file, name);
    }

    @Override
    public void delete(Path file) throws IOException {
        step("delete");
        disk.delete(file);
    }

    @Override
    public void directory(Path directory) throws IOException {
        step("directory");
        disk.directory(directory);
    }

    @Override
    public void syncDirectory(Path directory) throws IOException {
        step("syncDirectory");
        disk.syncDirectory(directory);
    }
}

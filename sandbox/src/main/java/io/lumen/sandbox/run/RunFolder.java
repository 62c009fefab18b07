package io.lumen.sandbox.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Who runs at the moment: a lock that dies with its holder, and a file with the process number of each child, so that
 * what a killed sandbox left behind can be found and ended.
 */
final class RunFolder implements Closeable {

    private static final Duration CLEAN_STOP = Duration.ofSeconds(10);

    private final Path folder;
    private final FileChannel channel;

    private RunFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    /** @throws StartFailure when a sandbox runs on this folder already */
    static RunFolder take(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock();
        if (lock == null) {
            channel.close();
            throw new StartFailure("Lumen is already running from this folder (process " + pid(folder.resolve("sandbox.pid")).map(String::valueOf).orElse("unknown")
                + "). Press Ctrl-C where it runs, then start it again.");
        }
        Files.writeString(folder.resolve("sandbox.pid"), Long.toString(ProcessHandle.current().pid()));
        return new RunFolder(folder, channel);
    }

    Path pidFile(String child) {
        return folder.resolve(child + ".pid");
    }

    /**
     * Ends a child that an earlier sandbox left running.
     *
     * @param mark what the command line of our child contains; a process without it is somebody else's
     * @return the process ended, if there was one
     */
    Optional<Long> endLeftover(String child, String mark) {
        Optional<ProcessHandle> left = pid(pidFile(child)).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive)
            .filter(process -> commandLine(process).contains(mark));
        left.ifPresent(process -> end(List.of(process)));
        return left.map(ProcessHandle::pid);
    }

    /** Asks processes to end, and forces those that do not within ten seconds. */
    static void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroy);
        CompletableFuture.allOf(processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
            .completeOnTimeout(null, CLEAN_STOP.toSeconds(), TimeUnit.SECONDS).join();
        processes.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
    }

    private static Optional<Long> pid(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()).filter(text -> text.matches("\\d{1,18}")).map(Long::parseLong) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /** {@code ProcessHandle} cuts long command lines on Linux; the kernel's own file does not. */
    private static String commandLine(ProcessHandle process) {
        Path kernel = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            return Files.exists(kernel) ? Files.readString(kernel).replace('\0', ' ') : process.info().commandLine().orElse("");
        } catch (IOException gone) {
            return "";
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(folder.resolve("sandbox.pid"));
        channel.close();
    }
}

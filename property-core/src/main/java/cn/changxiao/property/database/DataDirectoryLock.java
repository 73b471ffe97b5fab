package cn.changxiao.property.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Held for the life of a service, so that no second one works on its data; the system frees it however we end. */
final class DataDirectoryLock implements AutoCloseable {

    /** The locked byte lies beyond the process id that the file holds: where locks forbid reading it stays legible. */
    private static final long LOCKED_BYTE = 1L << 40;

    /**
     * Directories held by this JVM. The system's locks are per process, and closing a second channel on a locked file
     * would free the lock of the first: so a second attempt must not even open the file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path directory;
    private final FileChannel channel;

    private DataDirectoryLock(Path directory, FileChannel channel) {
        this.directory = directory;
        this.channel = channel;
    }

    static DataDirectoryLock take(DataDirectory directory) throws IOException {
        String ownId = String.valueOf(ProcessHandle.current().pid());
        if (!HELD.add(directory.root())) {
            throw new DataDirectoryInUse(directory.root(), ownId);
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    directory.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
                throw new DataDirectoryInUse(directory.root(), read(channel));
            }
            channel.truncate(0).write(ByteBuffer.wrap(ownId.getBytes(StandardCharsets.UTF_8)), 0);
            return new DataDirectoryLock(directory.root(), channel);
        } catch (IOException | DataDirectoryInUse refused) {
            HELD.remove(directory.root());
            if (channel != null) {
                channel.close();
            }
            throw refused;
        }
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(32);
        channel.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8).strip();
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            channel.close();
            HELD.remove(directory);
        }
    }
}

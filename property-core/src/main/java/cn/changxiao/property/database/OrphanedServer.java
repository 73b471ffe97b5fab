package cn.changxiao.property.database;

import java.io.File;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server whose service was killed: it lives on and holds the tables. It is stopped, not adopted: that costs a quarter
 * of a second and needs no trust in how it was started, by which version, on which port and with which settings.
 */
final class OrphanedServer {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedServer.class);

    private OrphanedServer() {}

    /** Call only while holding the directory's lock: then a server on it can belong to no living service. */
    static void stopAllOn(DataDirectory directory, ServerPlatform platform) throws IOException {
        Optional<ServerRecord> record = ServerRecord.read(directory.serverRecord());
        List<ProcessHandle> orphans = ProcessHandle.allProcesses()
                .filter(process -> isServerOn(directory, platform, process)
                        || (runs(platform, process)
                                && record.filter(known -> known.describes(process))
                                        .isPresent()))
                .toList();
        for (ProcessHandle orphan : orphans) {
            LOG.warn("上次的服务未正常结束，先停止它留下的数据库进程 {}。", orphan.pid());
            ServerProcess.stop(orphan);
        }
    }

    /**
     * By the command line, which names the tables: this also finds a server killed off before it was recorded, and one
     * still bootstrapping. Systems that hide command lines leave the record as the only witness.
     */
    private static boolean isServerOn(DataDirectory directory, ServerPlatform platform, ProcessHandle process) {
        String option = ServerBinary.dataOption(directory.root()) + File.separator;
        return runs(platform, process)
                && Arrays.stream(process.info().arguments().orElse(new String[0]))
                        .anyMatch(argument -> argument.startsWith(option));
    }

    private static boolean runs(ServerPlatform platform, ProcessHandle process) {
        String program = new File(platform.executable()).getName();
        return process.info()
                .command()
                .filter(command -> new File(command).getName().equals(program))
                .isPresent();
    }
}

package cn.changxiao.app.console.unitimport;

import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.unitimport.RunUnitImport;
import io.micronaut.context.event.ApplicationEventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads and imports files behind the page that asked for it, and goes on at the start with what was interrupted. */
@Singleton
class UnitImportWorker implements ApplicationEventListener<ServerStartupEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(UnitImportWorker.class);

    private final ExecutorService executor;
    private final RunUnitImport runUnitImport;

    UnitImportWorker(@Named(TaskExecutors.BLOCKING) ExecutorService executor, RunUnitImport runUnitImport) {
        this.executor = executor;
        this.runUnitImport = runUnitImport;
    }

    @Override
    public void onApplicationEvent(ServerStartupEvent event) {
        executor.execute(() -> outermost(runUnitImport::resume));
    }

    /** Returns at once; the page shows the progress. */
    void run(FileId file) {
        executor.execute(() -> outermost(() -> runUnitImport.run(file)));
    }

    private static void outermost(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            // What was asked for stays asked for; the next start goes on with it.
            LOG.error("An import stopped and will be taken up again", failure);
        }
    }
}

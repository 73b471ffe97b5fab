package cn.changxiao.property.unitimport;

import cn.changxiao.property.Ids;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.Sql;
import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.importing.StoredFiles;
import cn.changxiao.property.tabular.TabularFile;
import cn.changxiao.property.unitfile.ReadUnit;
import cn.changxiao.property.unitfile.UnitRows;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Does the work that was asked for on files of units. May be stopped anywhere, started again and started twice at once:
 * a reading that another worker takes over stops, and a compound is imported once.
 */
@Singleton
public class RunUnitImport {

    private static final int BATCH = 4_000;
    private static final String COMPOUNDS =
            "SELECT compound_id FROM import_unit_compound WHERE file_id = ? AND state = 'PENDING' ORDER BY compound_id";

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final StoredFiles stored;
    private final UnitFiles unitFiles;
    private final UnitStaging staging;
    private final UnitPreview preview;
    private final ImportCompound importCompound;

    RunUnitImport(
            Sql sql,
            Ids ids,
            Clock clock,
            StoredFiles stored,
            UnitFiles unitFiles,
            UnitStaging staging,
            UnitPreview preview,
            ImportCompound importCompound) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.stored = stored;
        this.unitFiles = unitFiles;
        this.staging = staging;
        this.preview = preview;
        this.importCompound = importCompound;
    }

    /** Goes on with every file on which work was asked for and not finished; how many there were. */
    public int resume() {
        List<FileId> open = sql.list(
                "SELECT file_id FROM import_file WHERE work IS NOT NULL ORDER BY uploaded_at",
                row -> new FileId(row.getLong(1)));
        open.forEach(this::run);
        return open.size();
    }

    /** Does what is asked of the file; nothing if that is done. */
    public void run(FileId file) {
        run(file, Integer.MAX_VALUE);
    }

    /** Imports at most so many compounds and leaves the rest pending, as a stop in the middle would. */
    void run(FileId file, int compoundsMax) {
        Optional<String> work = sql.first(
                "SELECT work FROM import_file WHERE file_id = ? AND work IS NOT NULL",
                row -> row.getString(1),
                file.value());
        Optional<UnitFiles.Asked> asked = unitFiles.asked(file);
        if (work.isEmpty() || asked.isEmpty()) {
            return;
        }
        if (work.get().equals("READING")) {
            read(file, asked.get());
        } else {
            carryOut(file, asked.get(), compoundsMax);
        }
    }

    private void read(FileId file, UnitFiles.Asked asked) {
        long worker = ids.next();
        try {
            boolean isMine = stored.with(file, asked.name(), asked.sheet(), table -> read(file, worker, asked, table));
            if (isMine) {
                preview.findings(file, worker);
                for (long compound : sql.list(COMPOUNDS, row -> row.getLong(1), file.value())) {
                    preview.compare(file, worker, asked, compound);
                }
                preview.finish(file, worker);
            }
        } catch (Refusal refusal) {
            preview.fail(file, worker, refusal.sentence());
        }
    }

    private boolean read(FileId file, long worker, UnitFiles.Asked asked, TabularFile table) {
        LocalDate today = LocalDate.now(clock);
        staging.begin(file, worker, table.estimatedRows());
        CompoundNames names = new CompoundNames(sql, asked.viewer(), today);
        List<ReadUnit> batch = new ArrayList<>(BATCH);
        boolean[] isMine = {true};
        table.read(new UnitRows(asked.mapping(), today, row -> {
            batch.add(row);
            if (batch.size() == BATCH && isMine[0]) {
                isMine[0] = staging.write(file, worker, names, batch);
                batch.clear();
            }
        }));
        return isMine[0] && staging.write(file, worker, names, batch);
    }

    private void carryOut(FileId file, UnitFiles.Asked asked, int compoundsMax) {
        List<Long> pending = sql.list(COMPOUNDS, row -> row.getLong(1), file.value());
        for (long compound : pending.subList(0, Math.min(compoundsMax, pending.size()))) {
            try {
                importCompound.carryOut(file, asked, compound);
            } catch (Refusal refusal) {
                importCompound.setAside(file, compound, refusal.sentence());
            }
        }
        preview.close(file);
    }
}

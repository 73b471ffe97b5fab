package cn.changxiao.app.console.registry;

import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.importing.ImportOutcome;
import cn.changxiao.property.importing.Imports;
import cn.changxiao.property.importing.Mappings;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.util.Arrays;

/** Gathers what the steps of the import wizard show. */
@Singleton
final class ImportPages {

    private static final int FILES = 50;
    private static final int ROWS = 50;
    private static final int CONFLICTS = 200;
    private static final int GROUPS = 100;

    private final Imports imports;
    private final Mappings mappings;

    ImportPages(Imports imports, Mappings mappings) {
        this.imports = imports;
        this.mappings = mappings;
    }

    ImportListPage list(Viewer viewer) {
        return new ImportListPage(imports.list(viewer, FILES), imports.managerGroups(viewer, GROUPS));
    }

    ImportMappingPage mapping(Viewer viewer, FileId file) {
        return new ImportMappingPage(file, mappings.suggest(viewer, file));
    }

    ImportPage one(Viewer viewer, FileId file, String outcome, int after) {
        String known = Arrays.stream(ImportOutcome.values())
                .map(ImportOutcome::name)
                .filter(outcome::equals)
                .findFirst()
                .orElse("");
        return new ImportPage(
                imports.summary(viewer, file),
                known,
                after,
                imports.rows(viewer, file, known, after, ROWS),
                imports.conflicts(viewer, file, CONFLICTS));
    }
}

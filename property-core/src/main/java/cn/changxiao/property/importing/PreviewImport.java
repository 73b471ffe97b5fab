package cn.changxiao.property.importing;

import cn.changxiao.property.Sql;
import cn.changxiao.property.mapping.ColumnsDoNotMatch;
import cn.changxiao.property.mapping.CompoundRows;
import cn.changxiao.property.mapping.ImportMapping;
import cn.changxiao.property.organisation.OwnArea;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.Place;
import cn.changxiao.property.place.PlaceLevel;
import cn.changxiao.property.place.Places;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Understands a file with a mapping and says what its import would do, without touching the register. It can be
 * repeated with another mapping until the file is confirmed.
 */
@Singleton
public class PreviewImport {

    private final Sql sql;
    private final UploadedFiles files;
    private final Mappings mappings;
    private final Places places;
    private final OwnArea ownArea;
    private final Comparison comparison;
    private final Imports imports;

    PreviewImport(
            Sql sql,
            UploadedFiles files,
            Mappings mappings,
            Places places,
            OwnArea ownArea,
            Comparison comparison,
            Imports imports) {
        this.sql = sql;
        this.files = files;
        this.mappings = mappings;
        this.places = places;
        this.ownArea = ownArea;
        this.comparison = comparison;
        this.imports = imports;
    }

    /**
     * What the import would do.
     *
     * @throws ColumnsDoNotMatch if file and mapping are about different columns
     * @throws AlreadyConfirmed if the file has been imported
     */
    @Transactional
    public ImportSummary preview(Viewer viewer, FileId file, ImportMapping mapping) {
        viewer.require("导入小区", Role.ADMINISTRATOR, Role.STREET_OFFICE);
        UploadedFiles.Uploaded uploaded = files.lock(viewer, file);
        uploaded.requireNotConfirmed(file);
        Place place = places.get(mapping.defaultPlace());
        ownArea.requireContains(viewer, place.code());
        List<Place> counties = place.level() == PlaceLevel.CITY ? places.children(place.code()) : List.of();
        PreviewRows rows = new PreviewRows(sql, file);
        rows.clear();
        CompoundRows reader = new CompoundRows(uploaded.name(), mapping, counties, rows::add);
        files.read(viewer, file, table -> {
            table.read(reader);
            return table;
        });
        rows.flush();
        mappings.remember(mapping);
        sql.update(
                "UPDATE import_file SET state = 'PREVIEWED', source = ?, place = ? WHERE file_id = ?",
                mapping.source(),
                place.code(),
                file.value());
        comparison.compare(file, mapping.source());
        return imports.summary(viewer, file);
    }
}

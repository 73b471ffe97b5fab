package cn.changxiao.property.importing;

import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/**
 * Carries out a previewed import: new compounds are registered, blanks filled, sources kept as published, managers
 * proposed. No value that is there is ever replaced. Confirming a second time changes nothing.
 */
@Singleton
public class ConfirmImport {

    // One row per accepted row of the file, its values side by side.
    private static final String UNDERSTOOD = """
            (SELECT r.row_no, r.business_key, r.place, r.compound_id, r.outcome,
                MAX(CASE WHEN v.field = 'NAME' THEN v.canonical END) AS name,
                MAX(CASE WHEN v.field = 'ADDRESS' THEN v.published END) AS address,
                MAX(CASE WHEN v.field = 'BUILT_YEAR' THEN CAST(v.canonical AS SIGNED) END) AS built_year,
                MAX(CASE WHEN v.field = 'BUILDINGS' THEN CAST(v.canonical AS SIGNED) END) AS buildings,
                MAX(CASE WHEN v.field = 'HOUSEHOLDS' THEN CAST(v.canonical AS SIGNED) END) AS households,
                MAX(CASE WHEN v.field = 'COORDINATES'
                    THEN CAST(SUBSTRING_INDEX(v.canonical, ',', 1) AS DECIMAL(9, 6)) END) AS longitude,
                MAX(CASE WHEN v.field = 'COORDINATES'
                    THEN CAST(SUBSTRING_INDEX(v.canonical, ',', -1) AS DECIMAL(9, 6)) END) AS latitude
            FROM import_row r
            JOIN import_value v ON v.file_id = r.file_id AND v.row_no = r.row_no
            WHERE r.file_id = ? AND r.outcome IN ('NEW', 'ADDS', 'CONFLICT')
            GROUP BY r.row_no, r.business_key, r.place, r.compound_id, r.outcome) u
            """;
    private static final String REGISTER = """
            INSERT INTO estate_compound (compound_id, business_key, name, street_code, community_code, address,
                built_year, longitude, latitude, declared_buildings, declared_households, created_at)
            SELECT ? + ROW_NUMBER() OVER (ORDER BY u.row_no), u.business_key, u.name, LEFT(u.place, 9),
                CASE WHEN CHAR_LENGTH(u.place) = 12 THEN u.place END, COALESCE(u.address, ''), u.built_year,
                u.longitude, u.latitude, u.buildings, u.households, ?
            FROM
            """ + UNDERSTOOD + "WHERE u.outcome = 'NEW'";
    private static final String FILL_BLANKS = "UPDATE estate_compound c JOIN " + UNDERSTOOD + """
                    ON u.compound_id = c.compound_id
                    SET c.address = CASE WHEN c.address = '' THEN COALESCE(u.address, '') ELSE c.address END,
                        c.built_year = COALESCE(c.built_year, u.built_year),
                        c.longitude = COALESCE(c.longitude, u.longitude),
                        c.latitude = COALESCE(c.latitude, u.latitude),
                        c.declared_buildings = COALESCE(c.declared_buildings, u.buildings),
                        c.declared_households = COALESCE(c.declared_households, u.households)
                    WHERE u.outcome IN ('ADDS', 'CONFLICT') AND c.street_code LIKE CONCAT(?, '%')
                    """;
    private static final String KEEP_AS_PUBLISHED = """
            INSERT INTO import_source_value (business_key, field, source, published, canonical, file_id)
            SELECT r.business_key, v.field, ?, v.published, v.canonical, r.file_id
            FROM import_row r
            JOIN import_value v ON v.file_id = r.file_id AND v.row_no = r.row_no
            WHERE r.file_id = ? AND r.outcome IN ('NEW', 'ADDS', 'CONFLICT')
            ON DUPLICATE KEY UPDATE published = VALUES(published), canonical = VALUES(canonical),
                file_id = VALUES(file_id)
            """;
    private static final String FIND_REGISTERED = """
            UPDATE import_row r JOIN estate_compound c ON c.business_key = r.business_key
            SET r.compound_id = c.compound_id
            WHERE r.file_id = ? AND r.outcome = 'NEW'
            """;
    private static final String PROPOSE_MANAGERS = """
            INSERT INTO import_proposed_manager (compound_id, source, name, name_group)
            SELECT r.compound_id, ?, v.canonical, r.manager_group
            FROM import_row r
            JOIN import_value v ON v.file_id = r.file_id AND v.row_no = r.row_no AND v.field = 'MANAGER'
            WHERE r.file_id = ? AND r.outcome IN ('NEW', 'ADDS', 'CONFLICT') AND r.manager_group IS NOT NULL
            ON DUPLICATE KEY UPDATE name = VALUES(name), name_group = VALUES(name_group)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final UploadedFiles files;
    private final Comparison comparison;
    private final Imports imports;
    private final AuditLog audit;

    ConfirmImport(
            Sql sql,
            Ids ids,
            Clock clock,
            UploadedFiles files,
            Comparison comparison,
            Imports imports,
            AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.files = files;
        this.comparison = comparison;
        this.imports = imports;
        this.audit = audit;
    }

    /** What the import has done. The file is compared once more, because another may have come in between. */
    @Transactional
    public ImportSummary confirm(Viewer viewer, FileId file) {
        viewer.require("导入小区", Role.ADMINISTRATOR, Role.STREET_OFFICE);
        // Two files confirmed at the same moment must see each other's compounds.
        sql.list("SELECT source FROM import_mapping ORDER BY source FOR UPDATE", row -> row.getString(1));
        UploadedFiles.Uploaded uploaded = files.lock(viewer, file);
        if (uploaded.state().equals("CONFIRMED")) {
            return imports.summary(viewer, file);
        }
        if (!uploaded.state().equals("PREVIEWED")) {
            throw new InvalidValue("文件“%s”尚未预览，请先选择列的含义并预览。".formatted(uploaded.name()));
        }
        comparison.compare(file, uploaded.source());
        carryOut(file, uploaded);
        ImportSummary summary = imports.summary(viewer, file);
        audit.record(
                viewer,
                "ConfirmImport",
                "import:" + file,
                "导入“%s”：接收 %d 行，拒收 %d 行"
                        .formatted(summary.name(), summary.accepted(), summary.count(ImportOutcome.REJECTED)));
        return summary;
    }

    private void carryOut(FileId file, UploadedFiles.Uploaded uploaded) {
        LocalDateTime now = LocalDateTime.now(clock);
        long fresh = sql.number("SELECT COUNT(*) FROM import_row WHERE file_id = ? AND outcome = 'NEW'", file.value());
        if (fresh > 0) {
            sql.update(REGISTER, ids.block(Math.toIntExact(fresh)) - 1, now, file.value());
            sql.update(FIND_REGISTERED, file.value());
        }
        sql.update(FILL_BLANKS, file.value(), uploaded.place());
        sql.update(KEEP_AS_PUBLISHED, uploaded.source(), file.value());
        sql.update(PROPOSE_MANAGERS, uploaded.source(), file.value());
        sql.update("UPDATE import_file SET state = 'CONFIRMED', confirmed_at = ? WHERE file_id = ?", now, file.value());
    }
}

package cn.changxiao.property.importing;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.tabular.TableVisitor;
import cn.changxiao.property.tabular.TabularFile;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Finds uploaded files; an administrator sees all, everybody else the own ones. */
@Singleton
class UploadedFiles {

    private final Sql sql;

    UploadedFiles(Sql sql) {
        this.sql = sql;
    }

    /** The file with its content. */
    Uploaded get(Viewer viewer, FileId file) {
        return find(viewer, file, "");
    }

    /** As {@link #get}, locked until the transaction ends. */
    Uploaded lock(Viewer viewer, FileId file) {
        return find(viewer, file, "FOR UPDATE");
    }

    private Uploaded find(Viewer viewer, FileId file, String lock) {
        return sql.first(
                        """
                        SELECT source, name, content, state, place FROM import_file
                        WHERE file_id = ? AND (? = 1 OR uploaded_by = ?)
                        """ + lock,
                        Uploaded::read,
                        file.value(),
                        viewer.role() == Role.ADMINISTRATOR ? 1 : 0,
                        viewer.user().value())
                .orElseThrow(() -> new NotFound("导入文件", file));
    }

    /** A file as it is stored. */
    record Uploaded(String source, TabularFile table, String state, String place) {

        static Uploaded read(ResultSet row) throws SQLException {
            String place = row.getString(5);
            return new Uploaded(
                    row.getString(1),
                    new TabularFile(row.getString(2), row.getBytes(3)),
                    row.getString(4),
                    place == null ? "" : place);
        }

        void requireNotConfirmed(FileId file) {
            if (state.equals("CONFIRMED")) {
                throw new AlreadyConfirmed(file);
            }
        }

        List<String> header() {
            List<String> names = new ArrayList<>();
            table.read(new TableVisitor() {
                @Override
                public void header(List<String> columns) {
                    columns.stream().filter(column -> !column.isEmpty()).forEach(names::add);
                }

                @Override
                public void row(int number, List<String> cells) {}
            });
            return names;
        }
    }
}

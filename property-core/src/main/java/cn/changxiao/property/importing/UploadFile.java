package cn.changxiao.property.importing;

import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.tabular.TableVisitor;
import cn.changxiao.property.tabular.TabularFile;
import cn.changxiao.property.tabular.UnreadableFile;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/** Keeps an uploaded file until its mapping is chosen. Nothing of it is understood yet, except that it is a table. */
@Singleton
public class UploadFile {

    private static final int LARGEST = 16_000_000;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    UploadFile(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * The new file's id.
     *
     * @throws UnreadableFile if it is no table
     */
    @Transactional
    public FileId upload(Viewer viewer, String source, TabularFile file) {
        viewer.require("导入小区", Role.ADMINISTRATOR, Role.STREET_OFFICE);
        byte[] content = file.content();
        if (content.length > LARGEST) {
            throw new InvalidValue("文件“%s”超过 16 MB，请拆分后分别上传。".formatted(file.name()));
        }
        if (source.isBlank()) {
            throw new InvalidValue("请填写文件来源，以便记住列的含义。");
        }
        file.read(NOTHING);
        FileId id = new FileId(ids.next());
        sql.update(
                """
                INSERT INTO import_file (file_id, source, name, content, state, uploaded_by, uploaded_at)
                VALUES (?, ?, ?, ?, 'UPLOADED', ?, ?)
                """,
                id.value(),
                source.strip(),
                file.name(),
                content,
                viewer.user().value(),
                LocalDateTime.now(clock));
        return id;
    }

    private static final TableVisitor NOTHING = new TableVisitor() {
        @Override
        public void header(List<String> names) {}

        @Override
        public void row(int number, List<String> cells) {}
    };
}

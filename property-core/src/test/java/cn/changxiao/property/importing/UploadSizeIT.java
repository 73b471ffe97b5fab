package cn.changxiao.property.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.importing.UploadFile.NewFile;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;

/** Large files come in as streams; nothing here ever holds one. */
@MicronautTest(transactional = false)
class UploadSizeIT implements DatabaseTest {

    private static final Viewer ADMINISTRATOR = Viewer.administrator(new UserId(1), "管理员");
    private static final long MEGABYTE = 1 << 20;

    @Inject
    UploadFile uploadFile;

    @Inject
    Sql sql;

    @Test
    void fortyMegabytesAreKeptInPiecesToTheLastByte() {
        FileId file = uploadFile.upload(ADMINISTRATOR, named("forty"), megabytes(40));

        assertThat(sql.number("SELECT SUM(LENGTH(content)) FROM import_chunk WHERE file_id = ?", file.value()))
                .isEqualTo(40 * MEGABYTE);
        assertThat(sql.number("SELECT MAX(LENGTH(content)) FROM import_chunk WHERE file_id = ?", file.value()))
                .isLessThan(MEGABYTE);
    }

    @Test
    void aFileAboveTheLimitIsRefusedWithTheWayOutAndLeavesNothing() {
        assertThatThrownBy(() -> uploadFile.upload(ADMINISTRATOR, named("too-large"), megabytes(51)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("50 MB")
                .hasMessageContaining("拆分");

        assertThat(sql.number("SELECT COUNT(*) FROM import_file WHERE source = 'too-large'"))
                .isZero();
    }

    private static NewFile named(String source) {
        return new NewFile(source, source + ".csv", ImportKind.COMPOUND);
    }

    /** A header and rows that fill exactly so many megabytes, made while they are read. */
    private static InputStream megabytes(int count) {
        byte[] block = "编号,小区名称\n".concat("A-1,小区\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        byte[] megabyte = new byte[(int) MEGABYTE];
        System.arraycopy(block, 0, megabyte, 0, megabyte.length);
        return new SequenceInputStream(Collections.enumeration(Collections.nCopies(count, megabyte).stream()
                .map(bytes -> (InputStream) new ByteArrayInputStream(bytes))
                .toList()));
    }
}

package cn.changxiao.property.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.tabular.FillableForm;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CompoundFormTest {

    @Test
    void hasEveryFieldWithANoteAndUnderTheNameThatIsUnderstood() {
        FillableForm form = CompoundForm.form();

        assertThat(form.columns()).hasSize(ImportField.values().length - 1).allSatisfy(column -> {
            assertThat(column.note()).isNotBlank();
            assertThat(column.example()).isNotBlank();
        });
        assertThat(form.columns().stream().map(FillableForm.Column::header)).contains(ImportField.KEY.label(), "小区名称");
    }

    @Test
    void isWrittenAsWorkbookAndAsCsvWithItsCommasQuoted() throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        CompoundForm.form().writeCsv(csv);
        CompoundForm.form().writeXlsx(xlsx);

        assertThat(csv.toString(StandardCharsets.UTF_8))
                .startsWith("\uFEFF编号,小区名称")
                .contains("\"105.593000,30.533000\"");
        assertThat(xlsx.toByteArray()).startsWith('P', 'K');
    }
}

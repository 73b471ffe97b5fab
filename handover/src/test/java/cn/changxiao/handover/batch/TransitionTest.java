package cn.changxiao.handover.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransitionTest {

    @ParameterizedTest(name = "{1} from {0}: {2}")
    @CsvSource(textBlock = """
            DRAFT,       INVITE,         INVITED
            DRAFT,       CONCLUDE_CHECK, refused
            DRAFT,       AGREE,          refused
            DRAFT,       TRANSFER,       refused
            DRAFT,       WITHDRAW,       WITHDRAWN
            INVITED,     INVITE,         refused
            INVITED,     CONCLUDE_CHECK, INSPECTED
            INVITED,     AGREE,          refused
            INVITED,     TRANSFER,       refused
            INVITED,     WITHDRAW,       WITHDRAWN
            INSPECTED,   INVITE,         refused
            INSPECTED,   CONCLUDE_CHECK, refused
            INSPECTED,   AGREE,          AGREED
            INSPECTED,   TRANSFER,       refused
            INSPECTED,   WITHDRAW,       WITHDRAWN
            AGREED,      INVITE,         refused
            AGREED,      CONCLUDE_CHECK, refused
            AGREED,      AGREE,          refused
            AGREED,      TRANSFER,       TRANSFERRED
            AGREED,      WITHDRAW,       refused
            TRANSFERRED, INVITE,         refused
            TRANSFERRED, CONCLUDE_CHECK, refused
            TRANSFERRED, AGREE,          refused
            TRANSFERRED, TRANSFER,       refused
            TRANSFERRED, WITHDRAW,       refused
            WITHDRAWN,   INVITE,         refused
            WITHDRAWN,   CONCLUDE_CHECK, refused
            WITHDRAWN,   AGREE,          refused
            WITHDRAWN,   TRANSFER,       refused
            WITHDRAWN,   WITHDRAW,       refused
            """)
    void movesAlongThePathAndRefusesEverythingElse(BatchState from, Transition transition, String expected) {
        if (expected.equals("refused")) {
            assertThatThrownBy(() -> transition.from(from, "YJ-1"))
                    .isInstanceOf(TransitionNotAllowed.class)
                    .hasMessage("移交批次 YJ-1 当前为“%s”，不能%s，请刷新后按当前状态办理。", from.label(), transition.label());
        } else {
            assertThat(transition.from(from, "YJ-1")).hasToString(expected);
        }
    }
}

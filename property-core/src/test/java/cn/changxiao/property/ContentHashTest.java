package cn.changxiao.property;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class ContentHashTest {

    @Test
    void tellsListsApartThatReadTheSameWhenJoined() {
        assertThat(ContentHash.of("ab", "c")).isNotEqualTo(ContentHash.of("a", "bc"));
        assertThat(ContentHash.of("ab", 1)).isEqualTo(ContentHash.of("ab", 1)).hasSize(32);
    }

    @Test
    void aBusinessKeyHasNoBlanksAtItsEnds() {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new BusinessKey(" a"));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new BusinessKey(""));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> new BusinessKey("x".repeat(101)));
        assertThat(new BusinessKey("bill-run:88:2026-11")).hasToString("bill-run:88:2026-11");
    }
}

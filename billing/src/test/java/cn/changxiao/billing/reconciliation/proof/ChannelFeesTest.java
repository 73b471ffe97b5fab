package cn.changxiao.billing.reconciliation.proof;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelFeesTest {

    @Test
    void partsOfAFenAreSummedBeforeTheyAreRounded() {
        CertificateLine line =
                ChannelFees.line(List.of("0.344", "0.344", "", "-0.10300")).orElseThrow();

        assertThat(line.amount()).as("rounded each by itself it would be 0.58").isEqualTo(Money.parse("0.59"));
        assertThat(line.text()).isEqualTo("3 笔，逐笔合计 0.58500 元");
    }

    @Test
    void whatIsNoNumberIsCounted() {
        assertThat(ChannelFees.line(List.of("0.35", "免")).orElseThrow().text()).isEqualTo("1 笔，逐笔合计 0.35 元，另有 1 笔无法识别");
    }

    @Test
    void aDayWithoutFeesHasNoLine() {
        assertThat(ChannelFees.line(List.of("", " "))).isEmpty();
    }
}

package cn.changxiao.billing.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DunningTemplateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "再不缴费，将对您家停水停电，请尽快缴纳。",
                "逾期未缴的，我们将断 电 处理，后果自负。",
                "逾期我单位将停止对您房屋的供水，请知悉。",
                "限期不缴将切断燃气，请于三日内缴清欠费。",
                "如不缴费，冬季将停止供暖，特此通知业主。",
                "逾期不缴将中断供水，请尽快缴清全部欠费。",
                "逾期将暂停贵户用电，请尽快缴清全部欠费。",
                "再拖欠就拉闸，请于本周内缴清全部欠费。",
                "欠费住户将限电，请于本周内缴清全部欠费。",
                "欠费将关闭您家的天然气，请尽快缴清欠费。"
            })
    void aThreatToCutOffAUtilityIsRefusedWithTheArticle(String text) {
        assertThatThrownBy(() -> new DunningTemplate(text))
                .isInstanceOf(UtilityThreat.class)
                .hasMessageContaining("第九百四十四条");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "停车服务费请来电或到物业服务中心缴纳。",
                "请于限期前缴清；代收的水电费另行出账。",
                "如有疑问，请致电物业服务中心，周末不休息。",
                "本周三上午小区电梯检修，缴费处照常办理业务。",
                "逾期我单位将依法提起诉讼，请于限期前缴清。"
            })
    void ordinaryWordsPass(String text) {
        assertThat(new DunningTemplate(text).text()).isEqualTo(text);
    }

    @Test
    void fieldsAreFilledAndUnknownOnesRefused() {
        DunningTemplate template = new DunningTemplate("{业主}您好，{房屋}欠费{欠费}元，请于{限期}前缴纳。");

        assertThat(template.fill(Map.of("业主", "张$1", "房屋", "1幢101", "欠费", "58.18", "限期", "2026-12-06")))
                .isEqualTo("张$1您好，1幢101欠费58.18元，请于2026-12-06前缴纳。");
        assertThatThrownBy(() -> new DunningTemplate("请{电话}联系我们缴费，谢谢配合。"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("电话");
    }

    @Test
    void noChannelTouchesAUtility() {
        assertThat(Arrays.stream(DunningChannel.values()).map(Enum::name))
                .containsExactly("MESSAGE", "LETTER", "VISIT", "LAWYER_LETTER");
    }
}

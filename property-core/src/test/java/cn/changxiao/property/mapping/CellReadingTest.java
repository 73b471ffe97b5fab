package cn.changxiao.property.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.mapping.RowMessage.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellReadingTest {

    @ParameterizedTest
    @CsvSource(nullValues = "nothing", textBlock = """
                    BUILDINGS,  34栋,                  34,                  nothing
                    HOUSEHOLDS, 4670户,                4670,                nothing
                    HOUSEHOLDS, 0户,                   nothing,             NOTE
                    HOUSEHOLDS, 约五十户,              nothing,             INCOMPLETE
                    BUILT_YEAR, 1998年建成,            1998,                nothing
                    BUILT_YEAR, 1900年建成,            nothing,             NOTE
                    BUILT_YEAR, 暂无信息,              nothing,             nothing
                    BUILT_YEAR, 九八年,                nothing,             INCOMPLETE
                    FEE,        1.1至6.5元/平米/月,    1.1至6.5元/平米/月,  nothing
                    FEE,        暂无信息,              nothing,             nothing
                    MANAGER,    无物业管理服务,        无物业管理服务,      nothing
                    ADDRESS,    (历下甸柳)山大路 198号, 山大路198号,        nothing
                    NAME,       经十路218号（已拆迁）, nothing,             CRITICAL
                    COORDINATES, 36.69 117.11,         nothing,             INCOMPLETE
                    """)
    void understandsWhatSourcesPublish(ImportField field, String text, String canonical, Severity severity) {
        CellReading reading = CellReading.of(field, "列", text, Datum.BD_09);

        assertThat(reading.canonical().orElse(null)).isEqualTo(canonical);
        assertThat(reading.message().map(RowMessage::severity).orElse(null)).isEqualTo(severity);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    山东保利物业管理有限公司, 保利物业
                    北京万科物业服务有限公司济南分公司, 北京万科物业服务有限公司
                    济南三庆物业管理有限公司, 山东三庆物业服务有限公司
                    """)
    void groupsSpellingsOfOneManager(String one, String other) {
        assertThat(ManagerName.group(one)).isPresent().isEqualTo(ManagerName.group(other));
    }

    @ParameterizedTest
    @CsvSource({"无物业管理服务", "街道办事处（居委会）代管物业", "业主自治管理"})
    void takesNobodyForAManager(String text) {
        assertThat(ManagerName.group(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"中海物业管理有限公司, 保利物业管理有限公司", "绿城物业服务集团有限公司, 绿地物业服务有限公司"})
    void keepsDifferentManagersApart(String one, String other) {
        assertThat(ManagerName.group(one)).isPresent().isNotEqualTo(ManagerName.group(other));
    }
}

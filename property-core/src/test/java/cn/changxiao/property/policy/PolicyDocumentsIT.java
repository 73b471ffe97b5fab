package cn.changxiao.property.policy;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each of the five documents says about a street of its own, word by word, and what it leaves to the nation. */
@MicronautTest(transactional = false)
class PolicyDocumentsIT implements DatabaseTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @Inject
    Policies policies;

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
            RENOVATION_PLAN_PUBLICITY, 昌吉回族自治州, 14 个工作日, 公示时间不少于14个工作日
            RENOVATION_BUILT_BY, 昌吉回族自治州, 2000年, 重点改造2000年底以前建成的城镇老旧小区
            HANDOVER_MANDATORY, 昌吉回族自治州, 启用, 改造后依照法定程序移交给专营单位
            ACCEPTANCE_PIPELINE_OWNER, 昌吉回族自治州, 启用, 管线等单位共同验收
            RENOVATION_SATISFACTION, 国家, 0%, 国家未作统一规定
            DECISION_QUORUM, 国家, 2/3, 民法典第278条第2款
            """)
    void changji(PolicyParameter parameter, String profile, String text, String clause) {
        assertSays("652301001001", parameter, profile, text, clause);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
            RENOVATION_CONSENT, 遂宁市, 2/3, 三分之二以上
            RENOVATION_BUILT_BY, 遂宁市, 1999年, 2000年前（不含）建成
            RENOVATION_SELF_GOVERNANCE, 遂宁市, 启用, 先自治后整治
            ACCEPTANCE_COMMUNITY, 遂宁市, 启用, 小区自治组织、社区组成专门的验收组
            ACCEPTANCE_DESIGNER, 国家, 关闭, 未逐一列明单位
            RENOVATION_PLAN_PUBLICITY, 国家, 7 日, 国家未作统一规定
            """)
    void suining(PolicyParameter parameter, String profile, String text, String clause) {
        assertSays("510903001", parameter, profile, text, clause);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
            RENOVATION_BUILT_BY, 宁夏回族自治区, 2000年, 重点改造2000年年底前建成的老旧小区
            ACCEPTANCE_SUPERVISOR, 宁夏回族自治区, 启用, 设计、施工、监理等有关单位和人员共同开展竣工验收
            ACCEPTANCE_PIPELINE_OWNER, 国家, 关闭, 未逐一列明单位
            HANDOVER_MANDATORY, 宁夏回族自治区, 关闭, 产权可移交给专业经营单位
            RENOVATION_CONSENT, 国家, 2/3, 民法典
            """)
    void ningxia(PolicyParameter parameter, String profile, String text, String clause) {
        assertSays("640104001", parameter, profile, text, clause);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
            RENOVATION_SATISFACTION, 德宏傣族景颇族自治州, 90%, 居民满意度达到90%以上方可启动实施
            RENOVATION_COMPLETION_BY, 德宏傣族景颇族自治州, 10月30日, 确保年度计划任务10月30日前完工
            RENOVATION_ACCEPTANCE_BY, 德宏傣族景颇族自治州, 12月30日, 在12月30日前完成竣工验收工作
            ACCEPTANCE_CONTRACTOR, 国家, 关闭, 未逐一列明单位
            """)
    void dehong(PolicyParameter parameter, String profile, String text, String clause) {
        assertSays("533103001", parameter, profile, text, clause);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(textBlock = """
            RENOVATION_MANAGEMENT_AGREED, 国家, 启用, 集体协商形成共识并书面（线上）确认的，方可开工改造
            HANDOVER_MANDATORY, 国家, 关闭, 鼓励将改造后专营设施设备的产权依照法定程序移交
            DECISION_NOTICE, 国家, 15 日, 物业管理条例第14条
            DECISION_SPECIAL_CONSENT, 国家, 3/4, 民法典第278条第2款
            DECISION_ORDINARY_CONSENT, 国家, 1/2, 民法典第278条第2款
            DECISION_DEFAULT_CONSENT, 国家, 关闭, 争议
            COMMITTEE_FILING, 国家, 30 日, 物业管理条例第16条
            """)
    void theNationOverAPlaceWithoutADocument(PolicyParameter parameter, String profile, String text, String clause) {
        assertSays("110105001", parameter, profile, text, clause);
    }

    @ParameterizedTest
    @CsvSource({"652301, 2020-12-31, 7 日", "652301, 2021-01-01, 14 个工作日"})
    void appliesADocumentFromItsDayOn(String place, LocalDate day, String text) {
        assertThat(policies.explain(PolicyParameter.RENOVATION_PLAN_PUBLICITY, place, day)
                        .text())
                .isEqualTo(text);
    }

    private void assertSays(String place, PolicyParameter parameter, String profile, String text, String clause) {
        PolicyValue value = policies.explain(parameter, place, TODAY);

        assertThat(value.profile()).isEqualTo(profile);
        assertThat(value.text()).isEqualTo(text);
        assertThat(value.clause()).contains(clause);
    }
}

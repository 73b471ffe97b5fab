package cn.changxiao.app.console.fund;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.Browser;
import cn.changxiao.app.testing.ConsoleTest;
import cn.changxiao.app.testing.FundScene;
import cn.changxiao.app.testing.Page;
import cn.changxiao.fund.interest.DistributeInterest;
import cn.changxiao.fund.interest.InterestRunId;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.fund.seal.PublishRoot;
import cn.changxiao.fund.seal.SignedRoots;
import cn.changxiao.fund.seal.offline.UnitProof;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.certificate.IssueCertificate;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.testing.SampleDecisions;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The custodian's, the committee's and an owner's way through the fund, page by page. */
@MicronautTest(transactional = false)
final class FundConsoleIT extends ConsoleTest {

    private static final String STREET = "510903002";

    @Inject
    FundScene scene;

    @Inject
    DistributeInterest distributeInterest;

    @Inject
    ProveFund proveFund;

    @Inject
    PublishRoot publishRoot;

    @Inject
    SignedRoots roots;

    @Inject
    IssueCertificate issueCertificate;

    private Browser maker;
    private Browser checker;
    private Browser committee;
    private Browser chair;
    private Browser owner;
    private long book;
    private long compound;
    private long unit;

    @BeforeAll
    void buildACompoundWithABook() {
        OrganisationId custodian = newOrganisation(Role.FUND_CUSTODIAN, STREET);
        OrganisationId committeeId = newOrganisation(Role.OWNERS_COMMITTEE, STREET);
        FundScene.Built built = scene.build(custodian, STREET, "滨江花园", "赵䶮", 3);
        compound = built.compound().value();
        book = built.book().value();
        unit = built.units().get(2).value();
        sql.update("UPDATE estate_compound SET committee_id = ? WHERE compound_id = ?", committeeId.value(), compound);
        maker = logIn(Role.FUND_CUSTODIAN, custodian);
        checker = logIn(Role.FUND_CUSTODIAN, custodian);
        committee = logIn(Role.OWNERS_COMMITTEE, committeeId);
        chair = logIn(Role.OWNERS_COMMITTEE, committeeId);
        owner = logInOwner(built.owner());
    }

    @Test
    void moneyComesInIsSharedOutAndPaysForARepair() {
        receiveDeposits();
        receiveInterest();
        payARepair();
        proveFund.prove();

        String balance = maker.get("/fund/trial-balance?from=2024-01").text();
        assertThat(balance)
                .contains("滨江花园账簿", "银行存款", "交存收入", "维修支出", "逐分无误")
                .contains("14,000.03", "24,000.00", "10,000.00")
                .doesNotContain("不平");
        assertThat(maker.get("/fund/books/" + book + "/titles/5001?from=2024-01")
                        .text())
                .contains("屋面防水", "10,000.00");
        assertThat(maker.get("/fund/books/" + book + "/trial-balance.pdf").bytes())
                .startsWith('%', 'P', 'D', 'F');
        assertThat(maker.get("/fund/exports?year=2024").text()).contains("滨江花园", "全账簿", "本年有凭证");
        assertThat(maker.get("/fund/books/" + book + "/exports/2024.zip?compound=" + compound)
                        .bytes())
                .startsWith('P', 'K');
        assertThat(maker.get("/fund/books/" + book + "/exports/2019.zip").status())
                .isEqualTo(404);
        assertThat(owner.get("/fund/mine").text()).contains("滨江花园", "1幢103", "4,666.68");
        assertThat(owner.get("/fund/units/" + unit).text()).contains("首期交存", "收益分配", "维修支出");
        assertThat(owner.get("/fund/units/" + unit).text()).contains("年度对账单", "/annual?year=");
        assertThat(owner.get("/fund/units/" + unit + "/annual?year=2024").bytes())
                .startsWith('%', 'P', 'D', 'F');
        assertThat(owner.get("/fund/units/" + unit + "/annual?year=9999").text())
                .contains("尚未开始");
        assertThat(owner.get("/api/v1/fund/units/" + unit + "/annual/2024").text())
                .contains("\"opening\":\"0.00\"", "INITIAL_DEPOSIT");
        assertThat(owner.get("/fund/compounds/" + compound + "/annual?year=2024")
                        .status())
                .isEqualTo(403);
        assertThat(committee
                        .get("/fund/compounds/" + compound + "/annual?year=2024")
                        .bytes())
                .startsWith('%', 'P', 'D', 'F');
        askForAPointInTime();
        takeTheProofHome();
        assertThat(committee.get("/fund/compounds").text()).contains("滨江花园", "14,000.03");
        assertThat(committee.get("/fund/compounds/" + compound).text()).contains("1幢101", "1幢102");
        assertThat(committee.get("/fund/top-up").text()).contains("没有低于标准的房屋", "30");
    }

    @Test
    void strangersSeeNothing() {
        Browser stranger = logIn(Role.FUND_CUSTODIAN, newOrganisation(Role.FUND_CUSTODIAN, "510903009"));

        assertThat(stranger.get("/fund/trial-balance").text()).contains("还没有启用账簿");
        assertThat(stranger.get("/fund/trial-balance?book=" + book).status()).isEqualTo(404);
        assertThat(stranger.get("/fund/units/" + unit).status()).isEqualTo(404);
        assertThat(owner.get("/fund/trial-balance").status()).isEqualTo(403);
        assertThat(stranger.get("/api/v1/fund/books/" + book + "/trial-balance").status())
                .isEqualTo(404);
    }

    @Test
    void monthsThatAreNoneAreRefusedWithASentence() {
        assertThat(maker.get("/fund/trial-balance?from=2026-13").text()).contains("不是月份");
        assertThat(maker.get("/fund/trial-balance?from=2026-03&until=2026-02").text())
                .contains("晚于截止月份");
    }

    private void askForAPointInTime() {
        String unitPath = "/fund/units/" + unit + "/as-of";
        assertThat(owner.get(unitPath).text()).contains("某日余额", "4,666.68");
        assertThat(owner.get(unitPath + "?day=2024-01-01&known=2024-01-01T08:30")
                        .text())
                .contains("后来补记", "按现在的账");
        assertThat(owner.get(unitPath + "?day=31.1.2026").text()).contains("不是日期和时间");
        assertThat(committee.get("/fund/compounds/" + compound + "/as-of").text())
                .contains("滨江花园", "14,000.03");
        assertThat(owner.get("/fund/compounds/" + compound + "/as-of").status()).isEqualTo(403);
        assertThat(committee
                        .get("/api/v1/fund/units/" + unit + "/balance?day=2023-12-31")
                        .text())
                .contains("\"balance\":\"0.00\"");
    }

    private void takeTheProofHome() {
        assertThat(owner.get("/fund/units/" + unit).text()).contains("可验证凭据", "根值每日零时签名", "待签名");
        assertThat(owner.get("/fund/units/" + unit + "/proof").status()).isEqualTo(409);
        int number = publishRoot.publish().statement().number();

        assertThat(owner.get("/fund/units/" + unit).text()).contains("第 1 至 3 笔已由第", "下载全部凭据");
        UnitProof proof =
                UnitProof.parse(owner.get("/fund/units/" + unit + "/proof").text());
        assertThat(proof.verify(roots.keys()).faults()).isEmpty();
        assertThat(owner.get("/fund/units/" + unit + "/proof/2").status()).isEqualTo(200);
        assertThat(UnitProof.parse(owner.get("/api/v1/fund/units/" + unit + "/proof/1")
                                .text())
                        .lines())
                .hasSize(1);
        assertThat(committee.get("/fund/log").text()).contains("账本封存", "签名根值", "下载公钥");
        assertThat(committee.get("/api/v1/fund/roots").text()).contains("\"number\":" + number);
        assertThat(committee.get("/api/v1/fund/log-keys").text()).contains("BEGIN PUBLIC KEY");
        assertThat(committee.get("/api/v1/fund/roots/1").text()).contains("changxiao-root-1");
        assertThat(committee.get("/api/v1/fund/roots/1/consistency/" + number).text())
                .contains("changxiao-consistency-1");
        String key = roots.latest().orElseThrow().statement().key();
        assertThat(anonymous().get("/verify/fund-log").text()).contains("维修资金账本封存", key);
        assertThat(anonymous().get("/verify/fund-log/keys/" + key).text()).contains("BEGIN PUBLIC KEY");
        assertThat(anonymous().get("/verify/fund-log/keys/none").status()).isEqualTo(404);
        assertThat(anonymous().get("/verify/fund-log/roots/1").text()).contains("changxiao-root-1");
        assertThat(anonymous()
                        .get("/verify/fund-log/consistency?from=1&until=" + number)
                        .text())
                .contains("changxiao-consistency-1");
        assertThat(anonymous().get("/fund/units/" + unit + "/proof").status()).isNotEqualTo(200);
    }

    private void receiveDeposits() {
        String key = field(maker.get("/fund/deposits"), "key");
        Page recorded = maker.post(
                "/fund/deposits/" + book,
                "key",
                key,
                "compound",
                Long.toString(compound),
                "kind",
                "INITIAL_DEPOSIT",
                "standard",
                "80.00",
                "receivedOn",
                "2024-03-05",
                "note",
                "回单 305");
        assertThat(recorded.status()).isEqualTo(303);
        assertThat(maker.get("/fund/deposits").text()).contains("须由另一人复核");
        String confirm = action(checker.get("/fund/deposits"), "/fund/deposits/\\d+/\\d+/confirm");
        assertThat(maker.post(confirm).status()).isEqualTo(403);
        assertThat(checker.post(confirm).status()).isEqualTo(303);
    }

    private void receiveInterest() {
        String key = field(maker.get("/fund/treasury"), "key");
        maker.post("/fund/treasury/" + book + "/interest", "key", key, "amount", "0.03", "receivedOn", "2024-06-21");
        String confirm = action(checker.get("/fund/treasury"), "/fund/treasury/\\d+/interest/\\d+/confirm");
        assertThat(maker.post(confirm).status()).isEqualTo(403);
        assertThat(checker.post(confirm).status()).isEqualTo(303);
        handOut(maker.post(
                "/fund/interest/" + book,
                "key",
                field(maker.get("/fund/interest"), "key"),
                "from",
                "2024-03-05",
                "last",
                "2024-06-20",
                "bookedOn",
                "2024-06-21",
                "amount",
                "0.03",
                "rate",
                ""));
    }

    private void handOut(Page prepared) {
        Page run = checker.get(prepared.location());
        String approve = action(run, "/fund/interest/\\d+/\\d+/approve");
        assertThat(checker.post(approve, "hash", field(run, "hash")).status()).isEqualTo(303);
        // The page's worker has begun; whoever comes second waits for it and finds nothing left.
        distributeInterest.distribute(new InterestRunId(
                Long.parseLong(prepared.location().substring(prepared.location().lastIndexOf('/') + 1))));
    }

    private void payARepair() {
        String certificate = decide();
        Page form = committee.get("/fund/withdrawals/new");
        assertThat(form.text()).contains(certificate, "上限 ¥10,000.00");
        String key = field(form, "key");
        Page applied = committee.post(
                "/fund/withdrawals",
                "key",
                key,
                "compound",
                Long.toString(compound),
                "building",
                "",
                "project",
                "屋面防水",
                "component",
                "ROOF_WATERPROOFING",
                "facility",
                "",
                "contractor",
                "安居防水公司",
                "budget",
                "10000",
                "evidence",
                "查勘记录",
                "certificate",
                certificate);
        String path = applied.location();
        assertThat(committee.post(path + "/apportion").status()).isEqualTo(303);
        assertThat(committee.get(path).text()).contains("3333.333333", "3,333.34", "3,333.33");
        assertThat(committee.get(path + "/sheet.pdf").bytes()).startsWith('%', 'P', 'D', 'F');
        assertThat(committee.post(path + "/approve").status()).isEqualTo(403);
        assertThat(chair.post(path + "/approve").status()).isEqualTo(303);
        assertThat(maker.post(path + "/prepare", "paidOn", "2024-07-01").status())
                .isEqualTo(303);
        assertThat(maker.post(path + "/pay").status()).isEqualTo(403);
        assertThat(checker.post(path + "/pay").status()).isEqualTo(303);
        assertThat(owner.get(path).text()).contains("已支付", "1幢103").doesNotContain("1幢101");
        assertThat(maker.get("/fund/withdrawals?state=PAID").text()).contains("屋面防水");
    }

    /** All three units agree to ten thousand yuan. */
    private String decide() {
        List<UnitId> units = sql.list(
                "SELECT unit_id FROM estate_unit WHERE compound_id = ?", row -> new UnitId(row.getLong(1)), compound);
        return issueCertificate
                .issue(
                        Viewer.service(),
                        SampleDecisions.decided(
                                CertificateSubject.WITHDRAWAL,
                                new CompoundId(compound),
                                units,
                                Optional.of(Money.ofYuan(10_000))))
                .value();
    }

    private static String field(Page page, String name) {
        return group(page, "name=\"" + name + "\" value=\"([^\"]+)\"");
    }

    private static String action(Page page, String path) {
        return group(page, "action=\"(" + path + ")\"");
    }

    private static String group(Page page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page.text());
        assertThat(matcher.find()).as("%s in %s", pattern, page).isTrue();
        return matcher.group(1);
    }
}

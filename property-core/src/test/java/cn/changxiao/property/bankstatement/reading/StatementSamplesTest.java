package cn.changxiao.property.bankstatement.reading;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.bankstatement.format.ControlTotal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of others, which are no part of the product: without them this test says that it is skipped. */
class StatementSamplesTest {

    private static final Path FOLDER = Path.of(
                    Optional.ofNullable(System.getenv("CHANGXIAO_SAMPLE_DATA")).orElse("../../shared/data"))
            .resolve("payments");

    /** Rows are counted anew here: lines behind the header that begin like a row. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            example-wechat-records.csv,            UTF-8, 20[0-9-]{8} .*,       16, 11
            example-alipay-records.csv,            GBK,   20[0-9-]{8} .*,        7,  3
            example-icbc-debit-v1-records.csv,     UTF-8, 20[0-9-]{8}.*,        11,  0
            debit-example-cmb-records.csv,         UTF-8, 20[0-9-]{8}.*,         5,  0
            credit-example-boc-records.csv,        UTF-8, 20[0-9-]{8}.*,        13,  1
            pay_bill_result_all_content.csv,       UTF-8, `20.*,                 1,  0
            pay_bill_result_all_content_1.csv,     UTF-8, `20.*,                 2,  0
            alipay_trade_detail_20190916_gbk.csv,  GBK,   20[0-9]{26}.*,        10,  0
            camt053.xml,                           UTF-8, .*<Ntry>.*,            0,  3
            jejik_generic.sta,                     UTF-8, :61:.*,                0,  2
            mBank_mt940.sta,                       UTF-8, :61:.*,                0,  3
            self-provided_malformed_details.sta,   UTF-8, :61:.*,                0,  1
            """)
    void everyRowIsTakenOrRefused(String name, String charset, String row, int accepted, int refused)
            throws IOException {
        Path file = sample(name);
        long counted = Files.readString(file, Charset.forName(charset))
                .lines()
                .filter(Pattern.compile(row).asMatchPredicate())
                .count();

        ReadFile read = ReadFile.of(file, Optional.empty());

        assertThat((long) read.rows()).isEqualTo(counted);
        assertThat(read.lines()).hasSize(accepted);
        assertThat(read.refused()).hasSize(refused);
    }

    @Test
    void oldWorkbookIsReadWithItsAccountPeriodAndBalances() {
        ReadFile read = ReadFile.of(sample("example-spdb_debit-records.xls"), Optional.empty());

        assertThat(read.amounts()).containsExactly("-3.88", "10.00", "-3.88", "-3.88");
        assertThat(read.refused()).isEmpty();
        assertThat(read.facts().accounts()).containsExactly("6200000000001230");
        assertThat(read.facts().period()).isPresent();
        assertThat(read.differences()).isEmpty();
        assertThat(read.lines()).allMatch(line -> line.numbers().transaction().isEmpty());
    }

    @Test
    void merchantTotalsOfAlipayAgreeAndThoseOfOneWechatFileDoNot() {
        ReadFile alipay = ReadFile.of(sample("alipay_trade_detail_20190916_gbk.csv"), Optional.empty());
        assertThat(alipay.facts().controls()).hasSize(4).allMatch(ControlTotal::agrees);
        assertThat(alipay.facts().accounts()).containsExactly("20880211096256330156");

        assertThat(ReadFile.of(sample("pay_bill_result_all_content_1.csv"), Optional.empty())
                        .differences())
                .isEmpty();
        assertThat(ReadFile.of(sample("pay_bill_result_all_content.csv"), Optional.empty())
                        .differences())
                .contains("总交易单数", "退款总金额");
    }

    /** The messages are in other currencies, which are refused; in renminbi all of them are taken. */
    @ParameterizedTest
    @CsvSource({
        "camt053.xml, EUR, -754.25 -664.05 1405.31, NL77ABNA0574908765, 1",
        "jejik_generic.sta, EUR, -10.00 -10.00, 11111111, 0",
        "mBank_mt940.sta, PLN, 0.01 0.01 0.01, PL29114010810000267002001002, 0",
        "self-provided_malformed_details.sta, EUR, -233.15, 12345678/1020304050, 1"
    })
    void messagesInRenminbiAreTaken(String name, String currency, String amounts, String account, int differences)
            throws IOException {
        String text = Files.readString(sample(name), StandardCharsets.UTF_8).replace(currency, "CNY");

        ReadFile read = ReadFile.of(text, StandardCharsets.UTF_8);

        assertThat(String.join(" ", read.amounts())).isEqualTo(amounts);
        assertThat(read.facts().accounts()).containsExactly(account);
        assertThat(read.differences()).hasSize(differences);
    }

    @Test
    void counterpartiesAndReferencesOfMessagesAreFound() throws IOException {
        String text =
                Files.readString(sample("camt053.xml"), StandardCharsets.UTF_8).replace("EUR", "CNY");
        ReadFile camt = ReadFile.of(text, StandardCharsets.UTF_8);

        assertThat(camt.lines().get(2).counterparty())
                .hasToString("Counterparty[name=3rd party Media, account=NL69ABNA0522123643]");
        assertThat(List.copyOf(camt.lines()))
                .allSatisfy(line -> assertThat(line.numbers().transaction()).isNotEmpty());
    }

    private static Path sample(String name) {
        Path file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: no sample " + file.toAbsolutePath());
        return file;
    }
}

package cn.changxiao.property.bankstatement.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.bankstatement.format.ControlTotal;
import cn.changxiao.property.bankstatement.format.EntryKind;
import cn.changxiao.property.bankstatement.format.StatementLine;
import cn.changxiao.property.bankstatement.format.StatementPeriod;
import cn.changxiao.property.bankstatement.format.UnreadableMessage;
import cn.changxiao.property.bankstatement.table.UnknownStatementLayout;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What statement files do to those who read them. */
class StatementTrapsTest {

    private static final String BANK = "交易日期,摘要,借方发生额,贷方发生额,余额,对方户名\n";
    private static final String WECHAT =
            "交易时间,公众账号ID,商户号,特约商户号,微信订单号,商户订单号,交易状态,货币种类,应结订单金额,微信退款单号,退款金额,退款状态,商品名称,手续费,订单金额\n";

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 24})
    void headerIsFoundByItsNamesHoweverMuchStandsAbove(int lines) {
        String preamble =
                IntStream.range(0, lines).mapToObj(i -> "说明" + i + "\n").collect(Collectors.joining());

        assertThat(ReadFile.of(preamble + BANK + "2026-10-01,物业费,,100.00,,张三", ReadFile.GBK)
                        .amounts())
                .containsExactly("100.00");
    }

    @Test
    void marksLineEndsAndMissingFinalNewlineDoNotMatter() {
        String text = "\uFEFF" + BANK.replace("\n", "\r\n") + "2026-10-01,物业费,,100.00,,张三\r\n2026-10-02,物业费,,5.00,,李四";

        assertThat(ReadFile.of(text, StandardCharsets.UTF_8).amounts()).containsExactly("100.00", "5.00");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            ¥1234.50 ; 1234.50
            ￥1,234.50元 ; 1234.50
            CNY 1234.5 ; 1234.50
            +3 ; 3.00
            (12.00) ; -12.00
            （12.00） ; -12.00
            3.00- ; -3.00
            １２．５０ ; 12.50
            1.2000 ; 1.20
            """)
    void amountsAreReadHoweverTheyAreWritten(String written, String amount) {
        assertThat(ReadFile.of("日期,金额\n2026-10-01,\"" + written + "\"\n", StandardCharsets.UTF_8)
                        .amounts())
                .containsExactly(amount);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.005", "12,34.50", "xx,yyyy.zz", "1e5", "0.00", "--", "100000000000.01", "壹佰元"})
    void amountsThatWouldHaveToBeGuessedAreRefused(String written) {
        ReadFile read = ReadFile.of("日期,金额\n2026-10-01,\"" + written + "\"\n", StandardCharsets.UTF_8);

        assertThat(read.lines()).isEmpty();
        assertThat(read.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.line()).isEqualTo(2));
    }

    @ParameterizedTest
    @CsvSource({"借,-7.00", "贷,7.00", "贷 Cr,7.00", "借 Dr,-7.00", "收入,7.00", "支出,-7.00", "C,7.00", "D,-7.00"})
    void creditOfTheBankIsMoneyIn(String direction, String amount) {
        assertThat(ReadFile.of("日期,金额,借贷标志\n20261001,7.00," + direction + "\n", StandardCharsets.UTF_8)
                        .amounts())
                .containsExactly(amount);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01,2024-01-01T00:00",
        "20240101,2024-01-01T00:00",
        "2024/1/1 9:05,2024-01-01T09:05",
        "2024年1月1日,2024-01-01T00:00",
        "2024-01-01 16：46：14,2024-01-01T16:46:14",
        "20240101 120000,2024-01-01T12:00",
        "2024/01/01  14:06:51,2024-01-01T14:06:51"
    })
    void daysAreReadHoweverTheyAreWritten(String written, LocalDateTime time) {
        StatementLine line = ReadFile.of("日期,金额\n" + written + ",1.00\n", StandardCharsets.UTF_8)
                .lines()
                .get(0);

        assertThat(line.bookedAt().orElse(line.bookedOn().atStartOfDay())).isEqualTo(time);
    }

    @Test
    void dayWithoutYearFollowsThePeriodOverNewYear() {
        StatementPeriod period = new StatementPeriod(LocalDate.of(2025, 12, 15), LocalDate.of(2026, 1, 14));
        ReadFile read = ReadFile.of("日期,金额\n12/29,1.00\n01/05,2.00\n06/01,3.00\n", period);

        assertThat(read.lines().stream().map(StatementLine::bookedOn))
                .containsExactly(LocalDate.of(2025, 12, 29), LocalDate.of(2026, 1, 5));
        assertThat(read.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.sentence()).contains("不能确定是哪一年"));
        assertThat(ReadFile.of("日期,金额\n12/29,1.00\n", StandardCharsets.UTF_8).refused())
                .hasSize(1);
        assertThat(ReadFile.of("账单期间 2025-12-15 至 2026-01-14\n日期,金额\n12/29,1.00\n", ReadFile.GBK)
                        .lines()
                        .get(0)
                        .bookedOn())
                .isEqualTo(LocalDate.of(2025, 12, 29));
    }

    @Test
    void wechatMerchantBillWithBackquotesCommasRefundsAndFiveDecimals() {
        ReadFile read = ReadFile.of(
                "\uFEFF"
                        + WECHAT
                        + "`2026-10-01 08:00:00,`wx1,`1900000109,`0,`42001,`M1,`SUCCESS,`CNY,`100.00,`0,`0.00,`,`3栋502,物业费,一年,`0.60000,`100.00\n"
                        + "`2026-10-02 08:00:00,`wx1,`1900000109,`0,`42001,`M1,`REFUND,`CNY,`0.00,`50001,`30.00,`SUCCESS,`3栋502,`-0.18000,`0.00\n"
                        + "`2026-10-02 08:00:00,`wx1,`1900000109,`0,`42002,`M2,`REFUND,`CNY,`0.00,`50002,`5.00,`FAIL,`x,`0.00000,`0.00\n"
                        + "总交易单数,应结订单总金额,退款总金额,手续费总金额,订单总金额\n`3,`100.00,`35.00,`0.42,`100.01\n",
                StandardCharsets.UTF_8);

        assertThat(read.amounts()).containsExactly("100.00", "-30.00");
        assertThat(read.lines().get(0).remark()).isEqualTo("3栋502,物业费,一年");
        assertThat(read.lines().get(0).feeText()).isEqualTo("0.60000");
        assertThat(read.lines().get(1).kind()).isEqualTo(EntryKind.REFUND);
        assertThat(read.lines().get(1).numbers().refund()).isEqualTo("50001");
        assertThat(read.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.column()).isEqualTo("退款状态"));
        assertThat(read.facts().controls()).hasSize(5);
        assertThat(read.differences()).containsExactly("订单总金额");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,商品名称,商户数据包,手续费,费率,订单金额,费率备注",
                "交易时间,公众账号ID,商户号,特约商户号,设备号,微信订单号,商户订单号,用户标识,交易类型,交易状态,付款银行,货币种类,应结订单金额,代金券金额,退款申请时间,退款成功时间,微信退款单号,商户退款单号,退款金额,充值券退款金额,退款类型,退款状态,商品名称,商户数据包,手续费,费率,订单金额,申请退款金额,费率备注"
            })
    void wechatBillsOfOtherColumnSetsAreReadByNames(String header) {
        boolean isRefund = header.contains("退款金额");
        String row = java.util.Arrays.stream(header.split(",", -1))
                .map(name -> switch (name) {
                    case "交易时间" -> "`2026-10-01 08:00:00";
                    case "交易状态" -> isRefund ? "`REFUND" : "`SUCCESS";
                    case "应结订单金额" -> isRefund ? "`0.00" : "`9.00";
                    case "退款金额" -> "`4.00";
                    case "货币种类" -> "`CNY";
                    default -> "`x";
                })
                .collect(Collectors.joining(","));

        assertThat(ReadFile.of(header + "\n" + row + "\n", StandardCharsets.UTF_8)
                        .amounts())
                .containsExactly(isRefund ? "-4.00" : "9.00");
    }

    @Test
    void longNumbersThatASpreadsheetHasShortenedAreRefused() {
        ReadFile read = ReadFile.of("日期,金额,流水号\n2026-10-01,1.00,4.20E+27\n", ReadFile.GBK);

        assertThat(read.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.sentence()).contains("科学计数"));
    }

    @Test
    void walletRowsThatMovedNoMoneyAreRefusedAndAlipayTotalsAreCompared() {
        ReadFile read = ReadFile.of(
                "支付宝账户：abc@example.com\n共3笔记录\n收入：1笔 8.00元\n支出：1笔 9.00元\n"
                        + "交易时间        ,交易分类   ,交易对方 ,对方账号 ,商品说明 ,收/支 ,金额 ,交易状态 ,交易订单号 ,商家订单号 ,备注 ,\n"
                        + "2026-10-01 08:00:00 ,转账 ,张三 ,/ ,物业费 ,收入 ,8.00 ,交易成功 ,2026001\t,\t, ,\n"
                        + "2026-10-01 08:00:00 ,转账 ,李四 ,/ ,物业费 ,支出 ,8.00 ,交易关闭 ,2026002\t,\t, ,\n"
                        + "2026-10-01 08:00:00 ,退款 ,王五 ,/ ,退款 ,不计收支 ,3.00 ,退款成功 ,2026003\t,\t, ,\n",
                ReadFile.GBK);

        assertThat(read.facts().accounts()).containsExactly("abc@example.com");
        assertThat(read.amounts()).containsExactly("8.00", "3.00");
        assertThat(read.lines().get(0).numbers().transaction()).isEqualTo("2026001");
        assertThat(read.refused()).hasSize(1);
        assertThat(read.differences()).containsExactly("支出合计");
    }

    @Test
    void zipWithChineseNamesIsUnpackedAndItsSummaryLeftAside() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, ReadFile.GBK)) {
            for (String name : List.of("2088_20261001_业务明细.csv", "2088_20261001_业务明细(汇总).csv")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((BANK + "2026-10-01,物业费,,100.00,,张三\n").getBytes(ReadFile.GBK));
            }
        }

        assertThat(ReadFile.of(bytes.toByteArray(), Optional.empty()).amounts()).containsExactly("100.00");
    }

    @Test
    void oldAndNewWorkbooksGiveTheSameAsText() throws IOException {
        ByteArrayOutputStream old = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            HSSFRow header = workbook.createSheet("明细").createRow(3);
            HSSFRow row = workbook.getSheetAt(0).createRow(4);
            header.createCell(0).setCellValue("交易日期");
            header.createCell(1).setCellValue("贷方发生额");
            row.createCell(0).setCellValue("2026/10/01  14:06:51");
            row.createCell(1).setCellValue(1234.56);
            workbook.write(old);
        }
        ByteArrayOutputStream fresh = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(fresh, "test", "1.0");
        Worksheet sheet = workbook.newWorksheet("明细");
        sheet.value(3, 0, "交易日期");
        sheet.value(3, 1, "贷方发生额");
        sheet.value(4, 0, LocalDateTime.of(2026, 10, 1, 14, 6, 51));
        sheet.style(4, 0).format("yyyy-mm-dd hh:mm:ss").set();
        sheet.value(4, 1, 1234.56);
        workbook.finish();

        StatementLine ofOld =
                ReadFile.of(old.toByteArray(), Optional.empty()).lines().get(0);
        StatementLine ofNew =
                ReadFile.of(fresh.toByteArray(), Optional.empty()).lines().get(0);
        assertThat(ofNew).isEqualTo(ofOld);
        assertThat(ofOld.bookedAt()).contains(LocalDateTime.of(2026, 10, 1, 14, 6, 51));
        assertThat(ofOld.amount()).hasToString("1234.56");
    }

    @Test
    void totalsPageHeadersAndNotesBetweenRowsAreNoRows() {
        ReadFile read = ReadFile.of(
                BANK
                        + "2026-10-02,物业费,,5.00,95.00,李四\n"
                        + BANK
                        + "2026-10-01,手续费,10.00,,90.00,\n"
                        + "本页小计,,10.00,5.00,,\n"
                        + "合计,,10.00,6.00,,\n打印时间：2026-10-03\n",
                StandardCharsets.UTF_8);

        assertThat(read.rows()).isEqualTo(2);
        assertThat(read.lines().get(1).kind()).isEqualTo(EntryKind.FEE);
        assertThat(read.differences()).containsExactly("贷方发生额合计");
    }

    @Test
    void otherCurrencyIsRefusedAndForeignLayoutIsSaid() {
        assertThat(ReadFile.of("日期,金额,币种\n2026-10-01,1.00,USD\n", ReadFile.GBK).refused())
                .hasSize(1);
        assertThatThrownBy(() -> ReadFile.of("姓名,电话\n张三,1\n", ReadFile.GBK)).isInstanceOf(UnknownStatementLayout.class);
        assertThatThrownBy(() -> ReadFile.of(":20:X\n:25:1\n:60F:C2613\n", StandardCharsets.UTF_8))
                .isInstanceOf(UnreadableMessage.class);
    }

    @Test
    void messageWithSeveralPagesCarriesItsBalanceOn() {
        ReadFile read = ReadFile.of(
                ":20:A\n:25:6222\n:60F:C261001CNY100,00\n:61:261001C10,5NTRFNONREF//R1\n:86:3栋502\n物业费\n:62F:C261001CNY110,50\n-\n"
                        + ":20:B\n:25:6222\n:60F:C261001CNY110,50\n:61:2612310101D0,50NTRFNONREF//R2\n:62F:C261031CNY111,00\n-\n",
                StandardCharsets.UTF_8);

        assertThat(read.amounts()).containsExactly("10.50", "-0.50");
        assertThat(read.lines().get(0).remark()).isEqualTo("3栋502物业费");
        assertThat(read.lines().get(1).bookedOn()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(read.facts().controls().stream().map(ControlTotal::agrees)).containsExactly(true, true, false);
    }
}

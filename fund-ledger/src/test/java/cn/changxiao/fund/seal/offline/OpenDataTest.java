package cn.changxiao.fund.seal.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.merkle.Hash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenDataTest {

    private static final int SEEDS = 1_000;
    private static final YearMonth JANUARY = YearMonth.of(2026, 1);
    private static final YearMonth OCTOBER = YearMonth.of(2026, 10);
    private static final List<String> NAMES = List.of("1幢101", "𠮷林,苑\"2\"幢", "B座\n301", "3\\幢");

    private KeyPair pair;
    private LogKey key;

    @BeforeEach
    void makeAKey() throws GeneralSecurityException {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        key = new LogKey(pair.getPublic());
    }

    @Test
    void whatIsWrittenIsReadAgainAndItsSumsComeOut() {
        for (int seed = 0; seed < SEEDS; seed++) {
            OpenData data = random(seed);

            assertThat(OpenData.parse(data.text())).as("seed %d", seed).isEqualTo(data);
            assertThat(data.faults()).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void aFenMovedAnywhereIsASumThatDoesNotComeOut() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            OpenData data = random(seed);
            List<OpenData.Unit> units = new ArrayList<>(data.units());
            int at = random.nextInt(units.size());
            OpenData.Unit unit = units.get(at);
            int which = random.nextInt(4);
            units.set(
                    at,
                    new OpenData.Unit(
                            unit.line(),
                            unit.place(),
                            unit.openingFen() + (which == 0 ? 1 : 0),
                            unit.inFen() + (which == 1 ? 1 : 0),
                            unit.outFen() + (which == 2 ? 1 : 0),
                            unit.closingFen() + (which == 3 ? 1 : 0)));

            assertThat(with(data, units).faults()).as("seed %d", seed).isNotEmpty();
        }
    }

    @Test
    void everyBitOfADataFileAndOfItsSignatureCounts() {
        OpenData data = random(7);
        byte[] json = bytes(data.text());
        byte[] csv = bytes(OpenDataCsv.write(data));
        byte[] signed = bytes(signed(data).text());

        assertThat(Verifier.verify(signed, List.of(key), List.of(json, csv)).faults())
                .isEmpty();
        for (byte[] file : List.of(json, csv, signed)) {
            for (int bit = 0; bit < file.length * 8; bit += 11) {
                file[bit / 8] ^= (byte) (1 << (bit % 8));
                assertThat(Verifier.verify(signed, List.of(key), List.of(json, csv))
                                .holds())
                        .as("bit %d", bit)
                        .isFalse();
                file[bit / 8] ^= (byte) (1 << (bit % 8));
            }
        }
    }

    @Test
    void aSignatureAloneOrUnderAnotherKeyOrForAnotherMonthProvesNothing() throws GeneralSecurityException {
        OpenData data = random(8);
        byte[] json = bytes(data.text());
        LogKey other = new LogKey(
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());

        assertThat(signed(data).verify(List.of(key), List.of()).faults()).anyMatch(fault -> fault.contains("没有给出数据文件"));
        assertThat(signed(data).verify(List.of(other), List.of(json)).faults())
                .anyMatch(fault -> fault.contains("签名与公钥不符"));
        assertThat(signed(data)
                        .verify(List.of(key), List.of(bytes(random(9).text())))
                        .faults())
                .anyMatch(fault -> fault.contains("与公布时不同"));
        assertThatThrownBy(() -> OpenData.parse(data.text() + " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OpenData.parse(data.text().replace("CNY", "USD")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theTableQuotesWhatWouldBreakIt() {
        OpenData data = with(random(1), List.of(new OpenData.Unit(1, "𠮷林,苑\"2\"幢", 0, 5, 0, 5)));

        assertThat(OpenDataCsv.write(data))
                .startsWith("\uFEFFline,place,opening,in,out,closing\r\n")
                .contains("1,\"𠮷林,苑\"\"2\"\"幢\",0.00,0.05,0.00,0.05\r\n")
                .endsWith(",合计,0.00,0.05,0.00,0.05\r\n");
    }

    private static OpenData random(long seed) {
        Random random = new Random(seed);
        List<OpenData.Unit> units = new ArrayList<>();
        List<OpenData.Share> shares = new ArrayList<>();
        long in = 0;
        long out = 0;
        for (int line = 1; line <= 1 + random.nextInt(6); line++) {
            long opening = random.nextInt(1_000_000) - 100L;
            long came = random.nextInt(500_000);
            long went = random.nextInt(500_000);
            in += came;
            out += went;
            String place = NAMES.get(random.nextInt(NAMES.size()));
            units.add(new OpenData.Unit(line, place, opening, came, went, opening + came - went));
            shares.add(new OpenData.Share(place, 8_000L + line, went + line, went, line));
        }
        long first = in / 3;
        return new OpenData(
                "GS2026-0001",
                "42",
                "滨江花园",
                "测试区代管中心",
                JANUARY,
                OCTOBER,
                List.of(
                        new OpenData.Movement("INITIAL_DEPOSIT", "首期交存", first, 0),
                        new OpenData.Movement("WITHDRAWAL", "维修支出", in - first, out)),
                List.of(new OpenData.Spending("7", "屋面防水", "屋面", "1幢", "宏顺", "2026-05-06", out, shares)),
                units);
    }

    private static OpenData with(OpenData data, List<OpenData.Unit> units) {
        return new OpenData(
                data.number(),
                data.compound(),
                data.compoundName(),
                data.custodian(),
                data.from(),
                data.until(),
                data.movements(),
                data.spendings(),
                units);
    }

    private SignedOpenData signed(OpenData data) {
        OpenDataStatement statement = new OpenDataStatement(
                data.number(),
                data.compound(),
                data.from(),
                data.until(),
                Instant.parse("2026-11-03T01:02:03Z"),
                Hash.of(bytes(data.text())),
                Hash.of(bytes(OpenDataCsv.write(data))),
                3,
                Hash.empty(),
                "Ed25519",
                key.id());
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(bytes(statement.text()));
            return new SignedOpenData(statement, Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

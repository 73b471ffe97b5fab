package cn.changxiao.fund.seal.offline;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.fund.merkle.Hash;
import cn.changxiao.fund.merkle.MerkleTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log made in memory, its proofs, and every way to spoil them. */
final class VerifierTest {

    private static final long ACCOUNT = 4711;
    private static final int VOUCHERS = 5;

    private final KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    private final LogKey key = new LogKey(pair.getPublic());

    @TempDir
    Path folder;

    VerifierTest() throws GeneralSecurityException {}

    @Test
    void acceptsWhatIsInTheLog() {
        UnitProof proof = proof(1, VOUCHERS);

        Verdict verdict = Verifier.verify(bytes(proof.text()), List.of(key));

        assertThat(verdict.faults()).isEmpty();
        assertThat(verdict.shown()).contains("分户账 4711 第 1 至 5 笔", "余额 15.00 元", "全部 5 张凭证");
        assertThat(UnitProof.parse(proof.text())).isEqualTo(proof);
    }

    @Test
    void noticesEveryBitThatIsFlippedAnywhereInAProof() {
        byte[] document = bytes(proof(2, 2).text());
        assertThat(Verifier.verify(document, List.of(key)).holds()).isTrue();

        int flipped = 0;
        for (int at = 0; at < document.length; at++) {
            for (int bit = 0; bit < Byte.SIZE; bit++) {
                byte[] spoilt = document.clone();
                spoilt[at] ^= (byte) (1 << bit);
                assertThat(Verifier.verify(spoilt, List.of(key)).holds())
                        .as("bit %d of byte %d", bit, at)
                        .isFalse();
                flipped++;
            }
        }
        assertThat(flipped).isGreaterThan(10_000);
    }

    @Test
    void noticesEveryByteThatIsLeftOutOrDoubled() {
        String document = proof(1, 2).text();
        for (int at = 0; at < document.length(); at++) {
            String shorter = document.substring(0, at) + document.substring(at + 1);
            String longer = document.substring(0, at + 1) + document.substring(at);
            assertThat(Verifier.verify(bytes(shorter), List.of(key)).holds())
                    .as("without character %d", at)
                    .isFalse();
            assertThat(Verifier.verify(bytes(longer), List.of(key)).holds())
                    .as("character %d twice", at)
                    .isFalse();
        }
    }

    @Test
    void noticesALineLeftOutOfTheMiddle() {
        UnitProof whole = proof(1, VOUCHERS);
        List<ProvedLine> lines = new ArrayList<>(whole.lines());
        lines.remove(2);

        Verdict verdict = new UnitProof(ACCOUNT, whole.root(), lines).verify(List.of(key));

        assertThat(verdict.faults()).containsExactly("第 2 笔之后缺少分录。");
    }

    @Test
    void noticesAnotherKeyAnotherAccountAndAnotherRoot() throws GeneralSecurityException {
        UnitProof proof = proof(1, 2);
        LogKey stranger = new LogKey(
                KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic());
        assertThat(proof.verify(List.of(stranger)).faults()).containsExactly("根值的签名与公钥不符。");
        assertThat(proof.verify(List.of(stranger, key)).holds()).isTrue();
        assertThat(new UnitProof(ACCOUNT, proof.root(), List.of())
                        .verify(List.of(key))
                        .holds())
                .isFalse();
        SignedRoot elsewhere = signed(
                2, VOUCHERS, Hash.of(bytes("another")), proof.root().statement().hash());
        assertThat(new UnitProof(ACCOUNT, elsewhere, proof.lines())
                        .verify(List.of(key))
                        .faults())
                .hasSize(2);
    }

    @Test
    void checksConsistencyForAuditors() {
        MerkleTree log = log();
        SignedRoot earlier = signed(1, 3, log.rootAt(3), Hash.empty());
        SignedRoot later = signed(2, VOUCHERS, log.root(), earlier.statement().hash());
        ConsistencyDocument document = new ConsistencyDocument(earlier, later, log.consistency(3));
        assertThat(Verifier.verify(bytes(document.text()), List.of(key)).holds())
                .isTrue();
        assertThat(Verifier.verify(bytes(earlier.text()), List.of(key)).holds()).isTrue();

        SignedRoot rewritten = signed(1, 3, Hash.of(bytes("rewritten")), Hash.empty());
        assertThat(new ConsistencyDocument(rewritten, later, log.consistency(3))
                        .verify(List.of(key))
                        .faults())
                .hasSize(1);
        byte[] text = bytes(document.text());
        for (int at = 0; at < text.length; at++) {
            byte[] spoilt = text.clone();
            spoilt[at] ^= 1;
            assertThat(Verifier.verify(spoilt, List.of(key)).holds()).isFalse();
        }
    }

    @Test
    void runsAsAProgramOfItsOwnOnTheJdkAlone() throws Exception {
        Path proof = Files.writeString(
                folder.resolve("proof.json"), proof(1, VOUCHERS).text());
        Path spoilt = Files.writeString(
                folder.resolve("spoilt.json"), proof(1, VOUCHERS).text().replace("\"-5.00\"", "\"-6.00\""));
        Path pem = Files.writeString(folder.resolve("key.pem"), key.pem());

        assertThat(run(proof.toString(), pem.toString())).satisfies(ended -> {
            assertThat(ended.code()).isZero();
            assertThat(ended.text()).contains("核验通过", "余额 15.00 元");
        });
        assertThat(run(spoilt.toString(), pem.toString()).code()).isEqualTo(1);
        assertThat(run(spoilt.toString(), pem.toString()).text()).contains("核验不通过");
        assertThat(run(proof.toString(), proof.toString()).code()).isEqualTo(2);
        assertThat(run(folder.resolve("nowhere").toString(), pem.toString()).text())
                .contains("读不到文件");
        assertThat(run().text()).contains("用法");
    }

    private static Ended run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                Path.of("target", "classes").toString(),
                Verifier.class.getName()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), text);
    }

    private UnitProof proof(int from, int until) {
        MerkleTree log = log();
        return new UnitProof(
                ACCOUNT,
                signed(1, VOUCHERS, log.root(), Hash.empty()),
                LongStream.rangeClosed(from, until)
                        .mapToObj(sequence -> proved(log, sequence))
                        .toList());
    }

    private static ProvedLine proved(MerkleTree log, long sequence) {
        MerkleTree lines = lines(sequence);
        return new ProvedLine(
                line(sequence),
                salt(sequence).ofLine(2),
                lines.inclusion(1),
                voucher(sequence).over(3, lines.root()),
                sequence - 1,
                log.inclusion(sequence - 1));
    }

    private static MerkleTree log() {
        return MerkleTree.of(LongStream.rangeClosed(1, VOUCHERS)
                .mapToObj(sequence ->
                        voucher(sequence).over(3, lines(sequence).root()).leaf(sequence - 1))
                .toList());
    }

    /** The bank, the account, and a neighbour. */
    private static MerkleTree lines(long sequence) {
        VoucherSalt salt = salt(sequence);
        return MerkleTree.of(List.of(
                new SealedLine(1, 1, 1001, 700 + sequence, 9_000, sequence).leaf(salt.ofLine(1)),
                line(sequence).leaf(salt.ofLine(2)),
                new SealedLine(3, 99, 4001, -600, -600, 1).leaf(salt.ofLine(3))));
    }

    /** The n-th deposit is n yuan. */
    private static SealedLine line(long sequence) {
        long after = sequence * (sequence + 1) / 2 * 100;
        return new SealedLine(2, ACCOUNT, 4001, -100 * sequence, -after, sequence);
    }

    private static SealedVoucher voucher(long sequence) {
        return new SealedVoucher(
                sequence,
                7,
                8,
                "INITIAL_DEPOSIT",
                LocalDate.of(2026, 3, 5),
                2026,
                (int) sequence,
                "首期交存“𠮷林苑\"\\",
                11,
                12,
                LocalDateTime.of(2026, 3, 5, 9, 30),
                0,
                salt(sequence).bind(new byte[16], new byte[32]),
                0,
                Hash.empty());
    }

    private static VoucherSalt salt(long sequence) {
        byte[] bytes = new byte[VoucherSalt.BYTES];
        bytes[0] = (byte) sequence;
        return new VoucherSalt(bytes);
    }

    private SignedRoot signed(int number, long size, Hash root, Hash previous) {
        RootStatement statement = new RootStatement(
                number, size, root, Instant.parse("2026-03-05T16:10:00Z"), previous, SealAlgorithm.ED25519, key.id());
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(bytes(statement.text()));
            return new SignedRoot(statement, Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private record Ended(int code, String text) {}
}

package cn.changxiao.fund.seal.offline;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Checks a proof document with nothing but the published public key; no service, no network, no database.
 *
 * <pre>java -cp changxiao.jar cn.changxiao.fund.seal.offline.Verifier proof.json key.pem [key.pem …]</pre>
 *
 * A signature of open data is followed by the data files it is of.
 *
 * Exit code 0: the document holds; 1: it does not; 2: nothing could be checked.
 */
public final class Verifier {

    private static final int HOLDS = 0;
    private static final int REFUTED = 1;
    private static final int UNUSABLE = 2;

    private Verifier() {}

    public static void main(String[] arguments) {
        PrintStream console = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(arguments, console));
    }

    static int run(String[] arguments, PrintStream console) {
        if (arguments.length < 2) {
            console.println(
                    "用法：java -cp changxiao.jar " + Verifier.class.getName() + " 凭据.json [数据文件 …] 公钥.pem [公钥.pem …]");
            return UNUSABLE;
        }
        try {
            byte[] document = Files.readAllBytes(Path.of(arguments[0]));
            List<byte[]> others = new ArrayList<>();
            for (String file : Arrays.asList(arguments).subList(1, arguments.length)) {
                others.add(Files.readAllBytes(Path.of(file)));
            }
            boolean hasData = isSignatureOfOpenData(document);
            List<LogKey> keys = others.stream()
                    .filter(each -> !hasData || isKey(each))
                    .map(each -> LogKey.parse(new String(each, StandardCharsets.UTF_8)))
                    .toList();
            List<byte[]> data =
                    others.stream().filter(each -> hasData && !isKey(each)).toList();
            return report(verify(document, keys, data), console);
        } catch (IOException e) {
            console.println("无法核验：读不到文件 " + e.getMessage());
        } catch (IllegalArgumentException notAKey) {
            console.println("无法核验：公钥文件不是 Ed25519 公钥（PEM）。");
        }
        return UNUSABLE;
    }

    /** The verdict on a document of any kind that needs no other file. */
    static Verdict verify(byte[] document, List<LogKey> keys) {
        return verify(document, keys, List.of());
    }

    /** The verdict on a document of any kind; data files are those a signature of open data is of. */
    static Verdict verify(byte[] document, List<LogKey> keys, List<byte[]> data) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
            return verify(text, keys, data);
        } catch (IOException | IllegalArgumentException | DateTimeException notADocument) {
            return Verdict.of("", List.of("文件不是完整的凭据，或已被改动。"));
        }
    }

    private static Verdict verify(String text, List<LogKey> keys, List<byte[]> data) {
        return switch (Json.read(text).text("format")) {
            case UnitProof.FORMAT -> UnitProof.parse(text).verify(keys);
            case ConsistencyDocument.FORMAT -> ConsistencyDocument.parse(text).verify(keys);
            case SignedOpenData.FORMAT -> SignedOpenData.parse(text).verify(keys, data);
            case SignedRoot.FORMAT -> verify(SignedRoot.parse(text), keys);
            default -> throw new IllegalArgumentException("an unknown format");
        };
    }

    private static boolean isSignatureOfOpenData(byte[] document) {
        return new String(document, StandardCharsets.UTF_8).contains('"' + SignedOpenData.FORMAT + '"');
    }

    private static boolean isKey(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).startsWith(LogKey.BEGIN);
    }

    private static Verdict verify(SignedRoot root, List<LogKey> keys) {
        RootStatement statement = root.statement();
        return Verdict.of(
                "第 %d 号根值由公钥 %s 于 %s 签名，全部 %d 张凭证。"
                        .formatted(statement.number(), statement.key(), statement.time(), statement.size()),
                root.isSignedBy(keys) ? List.of() : List.of("根值的签名与公钥不符。"));
    }

    private static int report(Verdict verdict, PrintStream console) {
        if (verdict.holds()) {
            console.println("核验通过：" + verdict.shown());
            return HOLDS;
        }
        console.println("核验不通过：");
        verdict.faults().forEach(fault -> console.println("  " + fault));
        return REFUTED;
    }
}

package cn.changxiao.fund.publication;

import cn.changxiao.fund.seal.offline.OpenData;
import cn.changxiao.fund.seal.offline.SignedOpenData;
import java.nio.charset.StandardCharsets;

/**
 * A publication with the bytes that were signed; they are handed out as they are kept.
 *
 * @param code printed on the paper; whoever has it reads the data without logging in
 */
public record FundPublication(PublicationEntry entry, String code, SignedOpenData signed, String json, String csv) {

    public OpenData data() {
        return OpenData.parse(json);
    }

    public byte[] jsonBytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    public byte[] csvBytes() {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    public byte[] signatureBytes() {
        return signed.text().getBytes(StandardCharsets.UTF_8);
    }
}

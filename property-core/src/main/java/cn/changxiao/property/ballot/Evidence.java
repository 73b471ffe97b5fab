package cn.changxiao.property.ballot;

import cn.changxiao.property.InvalidValue;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A scan or photograph that proves a ballot entered by staff; kept whole and named by its SHA-256. At most 4 MB. */
public final class Evidence {

    private static final int LARGEST = 4 << 20;
    private static final int LONGEST_NAME = 120;

    private final String fileName;
    private final byte[] content;

    public Evidence(String fileName, byte[] content) {
        if (fileName.isBlank() || fileName.length() > LONGEST_NAME) {
            throw new InvalidValue("凭证文件名须为 1 至 %d 个字。".formatted(LONGEST_NAME));
        }
        if (content.length == 0 || content.length > LARGEST) {
            throw new InvalidValue("凭证文件“%s”为空或超过 %d MB，请重新扫描。".formatted(fileName, LARGEST >> 20));
        }
        this.fileName = fileName;
        this.content = content.clone();
    }

    public String fileName() {
        return fileName;
    }

    public byte[] content() {
        return content.clone();
    }

    /** The 32 bytes of its SHA-256, as {@code sha256sum} gives them. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** The hash as 64 hexadecimal digits. */
    String hashText() {
        return HexFormat.of().formatHex(hash());
    }
}

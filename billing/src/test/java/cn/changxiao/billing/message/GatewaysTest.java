package cn.changxiao.billing.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewaysTest {

    private final OutgoingMessage message = new OutgoingMessage(7, "13812341234", "请抽空\n缴费");

    @TempDir
    Path data;

    @Test
    void aShortMessageIsSentOnceWithItsNumberAndARefusalIsTold() throws MessageNotSent {
        SmsProvider provider = mock();
        when(provider.send("7", "13812341234", "请抽空\n缴费"))
                .thenReturn(Optional.empty())
                .thenReturn(Optional.of("余额不足"));
        SmsGateway gateway = new SmsGateway(provider);

        gateway.send(message);
        verify(provider).send("7", "13812341234", "请抽空\n缴费");
        assertThatThrownBy(() -> gateway.send(message))
                .isInstanceOf(MessageNotSent.class)
                .hasMessageContaining("余额不足");
    }

    @Test
    void onlyFollowersAreReachedByWechat() throws MessageNotSent {
        WechatProvider provider = mock();
        WechatGateway gateway = new WechatGateway(provider);

        assertThatThrownBy(() -> gateway.send(message)).isInstanceOf(MessageNotSent.class);
        verify(provider, never()).notify(any(), any(), any());
        when(provider.isFollowing("13812341234")).thenReturn(true);
        gateway.send(message);
        verify(provider).notify("7", "13812341234", "请抽空\n缴费");
    }

    @Test
    void theFileOfTheDayHoldsOneLineAMessageWithTheNumberMasked() throws IOException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T04:00:00Z"), ZoneId.of("Asia/Shanghai"));
        FileGateway gateway = new FileGateway(data.toString(), clock);

        gateway.send(message);
        gateway.send(message);

        assertThat(Files.readAllLines(data.resolve("messages/2026-11-20.txt")))
                .hasSize(2)
                .allMatch(line -> line.endsWith("\t7\t138****1234\t请抽空 缴费"));
        assertThat(message.toString()).doesNotContain("13812341234");
    }
}

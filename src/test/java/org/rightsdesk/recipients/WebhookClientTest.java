package org.rightsdesk.recipients;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.rightsdesk.testing.Patience.PATIENCE;

/** S16 with a real server as the trap: what must not be called is not connected to. */
class WebhookClientTest {

	private static final char[] PASSWORD = "only for this test".toCharArray();

	private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);

	@TempDir
	Path directory;

	private ServerSocket trap;

	private final AtomicInteger connections = new AtomicInteger();

	@BeforeEach
	void open() throws IOException {
		this.trap = new ServerSocket(0, 50, InetAddress.getByName("0.0.0.0"));
	}

	@AfterEach
	void close() throws IOException {
		this.trap.close();
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://127.0.0.1:%d/", "https://127.1:%d/", "https://2130706433:%d/",
			"https://localhost:%d/", "https://[::1]:%d/", "https://[::ffff:127.0.0.1]:%d/", "https://0.0.0.0:%d/",
			"https://10.0.0.1:%d/", "https://192.168.0.1:%d/", "https://169.254.169.254:%d/latest/meta-data/",
			"https://[fd00:ec2::254]:%d/", "https://user@127.0.0.1:%d/", "http://127.0.0.1:%d/",
			"http://example.org:%d/", "file://localhost:%d/etc/passwd" })
	void addressesOfOurOwnNetworkAreNotConnectedTo(String url) {
		listen((socket) -> {
		});
		var client = client(new PublicAddresses(InetAddress::getAllByName, false), false);
		assertThatThrownBy(() -> client.post(URI.create(url.formatted(this.trap.getLocalPort())), Map.of(), BODY))
			.isInstanceOf(PublicAddresses.NotPublic.class);
		assertThat(this.connections).hasValue(0);
	}

	@Test
	void aNameThatLeadsToOurOwnNetworkIsNotConnectedTo() {
		listen((socket) -> {
		});
		var names = new PublicAddresses((host) -> new InetAddress[] { InetAddress.getLoopbackAddress() }, false);
		assertThatThrownBy(() -> client(names, false)
			.post(URI.create("https://hooks.example.org:" + this.trap.getLocalPort() + "/"), Map.of(), BODY))
			.isInstanceOf(PublicAddresses.NotPublic.class);
		assertThat(this.connections).hasValue(0);
	}

	@Test
	void aSecondAnswerOfTheNameServiceIsNotAskedForS16() throws Exception {
		listen((socket) -> reply(socket, "HTTP/1.1 204 No Content\r\n\r\n"));
		AtomicInteger asked = new AtomicInteger();
		var names = new PublicAddresses((host) -> {
			asked.incrementAndGet();
			return new InetAddress[] { InetAddress.getLoopbackAddress() };
		}, true);
		int status = client(names, true).post(URI.create("http://hooks.example.org:" + this.trap.getLocalPort()),
				Map.of(), BODY);
		assertThat(status).isEqualTo(204);
		assertThat(asked).hasValue(1);
	}

	@Test
	void aRedirectionIsAReplyAndNotFollowed() throws Exception {
		listen((socket) -> reply(socket,
				"HTTP/1.1 307 Go\r\nLocation: http://127.0.0.1:" + this.trap.getLocalPort() + "/in\r\n\r\n"));
		assertThat(own().post(toTrap(), Map.of(), BODY)).isEqualTo(307);
		assertThat(this.connections).hasValue(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "SSH-2.0-OpenSSH\r\n", "HTTP/1.1 100 Continue\r\n\r\n", "HTTP/1.1 999 No\r\n",
			"HTTP/2 200\r\n" })
	void whatIsNoReplyIsTriedLater(String text) {
		listen((socket) -> reply(socket, text));
		assertThatThrownBy(() -> own().post(toTrap(), Map.of(), BODY)).isInstanceOf(IOException.class);
	}

	@Test
	void whoeverNeverEndsItsReplyIsBrokenOff() {
		listen((socket) -> {
			reply(socket, "HTTP/1.1 2");
			while (socket.getInputStream().read() >= 0) {
				reply(socket, "0");
			}
		});
		var client = new WebhookClient(new PublicAddresses(InetAddress::getAllByName, true),
				(SSLSocketFactory) SSLSocketFactory.getDefault(), true, Duration.ofMillis(500));
		long start = System.nanoTime();
		assertThatThrownBy(() -> client.post(toTrap(), Map.of(), BODY)).isInstanceOf(IOException.class);
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
	}

	@Test
	void theCertificateHasToBeThatOfTheName() throws Exception {
		SSLContext tls = tlsOf("hooks.example.org");
		HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		server.setHttpsConfigurator(new HttpsConfigurator(tls));
		server.createContext("/", (call) -> {
			call.sendResponseHeaders(call.getRequestHeaders().getFirst("Host").startsWith("hooks.") ? 204 : 500, -1);
			call.close();
		});
		server.start();
		try {
			var names = new PublicAddresses((host) -> new InetAddress[] { InetAddress.getLoopbackAddress() }, true);
			var trusting = new WebhookClient(names, tls.getSocketFactory(), false, Duration.ofSeconds(10));
			int port = server.getAddress().getPort();
			assertThat(trusting.post(URI.create("https://hooks.example.org:" + port + "/"), Map.of(), BODY))
				.isEqualTo(204);
			assertThatThrownBy(
					() -> trusting.post(URI.create("https://other.example.org:" + port + "/"), Map.of(), BODY))
				.as("another name")
				.isInstanceOf(SSLException.class);
			assertThatThrownBy(() -> client(names, false).post(URI.create("https://hooks.example.org:" + port + "/"),
					Map.of(), BODY))
				.as("an unknown issuer")
				.isInstanceOf(SSLException.class);
		}
		finally {
			server.stop(0);
		}
	}

	private WebhookClient own() {
		return client(new PublicAddresses(InetAddress::getAllByName, true), true);
	}

	private static WebhookClient client(PublicAddresses addresses, boolean plain) {
		return new WebhookClient(addresses, (SSLSocketFactory) SSLSocketFactory.getDefault(), plain,
				Duration.ofSeconds(10));
	}

	private URI toTrap() {
		return URI.create("http://127.0.0.1:" + this.trap.getLocalPort() + "/");
	}

	private void listen(Talk talk) {
		Thread thread = new Thread(() -> {
			while (!this.trap.isClosed()) {
				try (Socket socket = this.trap.accept()) {
					this.connections.incrementAndGet();
					readHead(socket.getInputStream());
					talk.with(socket);
				}
				catch (Exception ex) {
					// The other side went away, or the test is over.
					Thread.yield();
				}
			}
		}, "trap");
		thread.setDaemon(true);
		thread.start();
	}

	/** Up to the end of the body, so that closing does not reset the connection. */
	private static void readHead(InputStream in) throws IOException {
		StringBuilder read = new StringBuilder();
		while (!read.toString().endsWith("{}")) {
			int next = in.read();
			if (next < 0) {
				return;
			}
			read.append((char) next);
		}
	}

	private static void reply(Socket socket, String text) throws IOException {
		socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
		socket.getOutputStream().flush();
	}

	/** A server's key, made by the tool that comes with Java, which trusts itself. */
	private SSLContext tlsOf(String name) throws Exception {
		Path file = this.directory.resolve("key.p12");
		List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
				"-genkeypair", "-keyalg", "EC", "-alias", "program", "-dname", "CN=" + name, "-ext", "SAN=DNS:" + name,
				"-storetype", "PKCS12", "-keystore", file.toString(), "-storepass", new String(PASSWORD));
		assertThat(new ProcessBuilder(command).redirectErrorStream(true).start().waitFor()).isZero();
		KeyStore keys = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(file)) {
			keys.load(in, PASSWORD);
		}
		KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		own.init(keys, PASSWORD);
		KeyStore trusted = KeyStore.getInstance("PKCS12");
		trusted.load(null, null);
		trusted.setCertificateEntry("program", keys.getCertificate("program"));
		TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		trust.init(trusted);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
		return context;
	}

	private interface Talk {

		void with(Socket socket) throws Exception;

	}

}

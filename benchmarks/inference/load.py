"""Sends requests at a fixed rate, whether or not the ones before were answered, and times each from when it was due."""

import asyncio
import random
import time


class Load:
    """Open loop over kept-alive connections; as many as it takes."""

    def __init__(self, port, headers, path, bodies):
        self.port = port
        self.bodies = [
            (f"POST {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n"
             + "".join(f"{name}: {value}\r\n" for name, value in headers.items()) + "\r\n").encode() + body
            for body in bodies]
        self.idle = []
        self.latencies = []
        self.failed = 0

    def run(self, rate, seconds, warm=0.0):
        """Latencies in milliseconds, sorted; requests of the first `warm` seconds are not counted."""
        asyncio.run(self._run(rate, seconds + warm, warm))
        return sorted(self.latencies)

    async def _run(self, rate, seconds, warm):
        some = random.Random(5)
        start = time.perf_counter()
        running = set()
        for number in range(int(rate * seconds)):
            due = start + number / rate
            await asyncio.sleep(max(0.0, due - time.perf_counter()))
            task = asyncio.create_task(self._one(some.choice(self.bodies), due, number / rate >= warm))
            running.add(task)
            task.add_done_callback(running.discard)
        await asyncio.gather(*running)
        for _, writer in self.idle:
            writer.close()

    async def _one(self, request, due, counts):
        try:
            reader, writer = self.idle.pop() if self.idle else await asyncio.open_connection("127.0.0.1", self.port)
            writer.write(request)
            head = await reader.readuntil(b"\r\n\r\n")
            await self._body(reader, head.lower())
            if b"connection: close" in head.lower():
                writer.close()
            else:
                self.idle.append((reader, writer))
            good = b" 200" in head.split(b"\r\n", 1)[0]
        except (OSError, asyncio.IncompleteReadError):
            good = False
        if counts:
            self.failed += not good
            self.latencies.append((time.perf_counter() - due) * 1000)

    @staticmethod
    async def _body(reader, head):
        if b"content-length:" in head:
            await reader.readexactly(int(head.split(b"content-length:", 1)[1].split(b"\r\n", 1)[0]))
            return
        while size := int(await reader.readline(), 16):
            await reader.readexactly(size + 2)
        await reader.readline()


def quantile(ordered, share):
    return ordered[min(len(ordered) - 1, int(share * len(ordered)))]

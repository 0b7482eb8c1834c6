// The least a server can do: whatever a client sends goes to the others in the room, as it is.
import { WebSocketServer } from 'ws'

const rooms = new Map()
const sockets = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false })
sockets.on('connection', (socket, { url }) => {
  const room = rooms.get(url) ?? new Set()
  rooms.set(url, room)
  room.add(socket)
  socket.on('error', () => {})
  socket.on('message', (data) => {
    for (const other of room) if (other !== socket) other.send(data)
  })
  socket.on('close', () => {
    room.delete(socket)
    if (room.size === 0) rooms.delete(url)
  })
})
sockets.on('listening', () => console.log(`port ${sockets.address().port}`))
